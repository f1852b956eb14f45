package org.openyibao.ledger.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// PostgreSQL's files in our folder, and what is done to them from outside: made, started, stopped. The caller
/// holds the gate ([Attendance]).
final class Cluster {
    private static final Duration START_PATIENCE = Duration.ofMinutes(10);
    private static final Duration GLANCE = Duration.ofMillis(10);
    private static final Duration BREATH = Duration.ofMillis(300);
    private static final int ATTEMPTS = 5;
    private static final long LOG_LIMIT_BYTES = 10_000_000;
    private static final int LOG_LINES_SHOWN = 6;

    private final Path folder;
    private final Path files;
    private final Path log;
    private final PostgresBinaries binaries;
    private final Durability durability;
    private final RunAs runAs;

    /// @param folder ours, absolute, writable
    Cluster(Path folder, PostgresBinaries binaries, Durability durability) {
        this.folder = folder;
        this.files = folder.resolve("cluster");
        this.log = folder.resolve("postgres.log");
        this.binaries = binaries;
        this.durability = durability;
        this.runAs = RunAs.in(folder, files);
    }

    /// Whether a server runs, accepts connections and is the program that we would start.
    boolean isRunningOurs() throws IOException {
        return Postmaster.of(files)
                .filter(postmaster -> postmaster.ready() && postmaster.program().equals(binaries.program("postgres")))
                .isPresent();
    }

    boolean isRunning() throws IOException {
        return Postmaster.of(files).isPresent();
    }

    /// @return the port of the running server
    int port() throws IOException {
        return Postmaster.of(files).orElseThrow(() -> notStarted("进程已经退出")).port();
    }

    /// Makes the files, once. They appear under their name only when complete.
    void create(Login superuser) throws IOException {
        if (Files.exists(files)) {
            requireVersion();
            return;
        }
        requireReach();
        var unfinished = folder.resolve("cluster.unfinished");
        Folders.delete(unfinished);
        Files.createDirectory(unfinished, PosixFilePermissions.asFileAttribute(Folders.PRIVATE));
        var passwordFile = folder.resolve("initdb.password");
        Login.writePrivately(passwordFile, superuser.password());
        runAs.own(unfinished);
        runAs.own(passwordFile);
        var outcome = runAs.run(initdb(unfinished, superuser.user(), passwordFile));
        Files.delete(passwordFile);
        require(outcome);
        var include = "\ninclude_if_exists = 'openyibao.conf'\n";
        Files.writeString(unfinished.resolve("postgresql.conf"), include, StandardOpenOption.APPEND);
        Files.move(unfinished, files, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Passwords from the first moment (never `trust`: every local user would be superuser); sorting by code
    /// point, the same on every machine.
    private List<String> initdb(Path target, String superuser, Path passwordFile) {
        var command = new ArrayList<>(List.of(
                binaries.program("initdb"),
                "--pgdata=" + target,
                "--username=" + superuser,
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--no-instructions"));
        if (durability == Durability.SCRATCH) {
            command.add("--no-sync");
        }
        return command;
    }

    private void requireVersion() throws IOException {
        var version = Files.readString(files.resolve("PG_VERSION")).strip();
        if (!version.equals(PostgresBinaries.MAJOR_VERSION)) {
            throw DatabaseError.VERSION.refuse(
                    files,
                    "数据由 PostgreSQL " + version + " 建立，本程序内置的是 " + PostgresBinaries.MAJOR_VERSION,
                    "不同大版本的数据文件不能互用",
                    "请用建立该数据的程序版本打开，或另指一个数据文件夹");
        }
    }

    /// `setpriv` into a folder that its user cannot reach fails with a message about a library.
    private void requireReach() {
        if (!runAs.changesUser()) {
            return;
        }
        var outcome = runAs.run(List.of("test", "-x", binaries.program("postgres")));
        if (outcome.exitCode() != 0) {
            throw DatabaseError.FOLDER_UNREACHABLE.refuse(
                    folder,
                    "数据库以用户号 " + runAs.uid() + " 运行，而该用户进不了这个文件夹",
                    "PostgreSQL 不能以 root 运行；某一级上级文件夹不允许该用户进入",
                    "请把数据文件夹放到该用户可进入的位置（例如 /var/lib 下），或放开上级文件夹的进入权限");
        }
    }

    /// Starts the server and waits until it accepts connections; after a crash this includes its recovery.
    ///
    /// @throws org.openyibao.kernel.Refusal if it does not start, with the last lines of its log
    void start() throws IOException {
        requireReach();
        runAs.own(files);
        Postmaster.deleteIfForeign(files);
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
            Files.move(log, folder.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            configure(attempt == 1 ? usualPort() : freePort(0));
            long logStart = Files.exists(log) ? Files.size(log) : 0;
            var process = runAs.startDetached(List.of(binaries.program("postgres"), "-D", files.toString()), log);
            RunAs.likeParent(log);
            if (awaitReady(process)) {
                return;
            }
            if (!mayStartLater(logSince(logStart))) {
                break;
            }
            Pause.of(BREATH);
        }
        throw notStarted("启动后随即退出");
    }

    /// The port was taken in between, or the workers of a server that died have not all noticed it yet.
    private static boolean mayStartLater(String log) {
        return log.contains("could not bind") || log.contains("still in use");
    }

    private boolean awaitReady(Process process) throws IOException {
        long end = System.nanoTime() + START_PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (Postmaster.of(files).filter(Postmaster::ready).isPresent()) {
                return true;
            }
            if (!process.isAlive()) {
                return false;
            }
            Pause.of(GLANCE);
        }
        throw notStarted("等了 " + START_PATIENCE.toMinutes() + " 分钟仍未就绪");
    }

    private void configure(int port) throws IOException {
        var settings = new StringBuilder("""
                # written at every start
                port = %d
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                max_connections = 100
                shared_buffers = 256MB
                max_wal_size = 4GB
                jit = off
                """.formatted(port));
        if (durability == Durability.SCRATCH) {
            // synchronous_commit stays on: without fsync it costs nothing, and off makes CREATE DATABASE wait
            // 200 ms.
            settings.append("""
                    fsync = off
                    full_page_writes = off
                    """);
        }
        var file = files.resolve("openyibao.conf");
        Files.writeString(file, settings);
        runAs.own(file);
        var portFile = folder.resolve("port");
        Files.writeString(portFile, Integer.toString(port));
        RunAs.likeParent(portFile);
    }

    /// The port of the last run, so that other processes find a server that died and was started again; a free
    /// one if that is taken.
    private int usualPort() throws IOException {
        var file = folder.resolve("port");
        var last = Files.exists(file) ? Files.readString(file).strip() : "";
        return freePort(last.matches("[0-9]{4,5}") ? Integer.parseInt(last) : 0);
    }

    private static int freePort(int wish) throws IOException {
        try (var socket = new ServerSocket(wish, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            if (wish == 0) {
                throw taken;
            }
            return freePort(0);
        }
    }

    /// Stops the server: its clients are cut off, what they committed stays.
    void stop() {
        var mode = durability == Durability.KEPT ? "fast" : "immediate";
        require(runAs.run(List.of(
                binaries.program("pg_ctl"), "stop", "--pgdata=" + files, "--mode=" + mode, "--timeout=120", "-s")));
    }

    private void require(RunAs.Outcome outcome) {
        if (outcome.exitCode() != 0) {
            throw notStarted("退出码 " + outcome.exitCode() + "：" + outcome.output());
        }
    }

    private RuntimeException notStarted(String what) {
        var lines = logSince(0).lines().toList();
        var tail = String.join("；", lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size()));
        return DatabaseError.START_FAILED.refuse(
                folder, "内置数据库没有运行：" + what, tail, "请查看日志 " + log + "，排除原因后重试；已提交的数据不受影响");
    }

    private String logSince(long start) {
        try (var channel = Files.newByteChannel(log)) {
            long from = Math.max(start, channel.size() - LOG_LIMIT_BYTES / 100);
            channel.position(from);
            var bytes = ByteBuffer.allocate((int) (channel.size() - from));
            channel.read(bytes);
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        } catch (IOException none) {
            return "";
        }
    }
}
