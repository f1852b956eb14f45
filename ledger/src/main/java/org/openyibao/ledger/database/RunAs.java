package org.openyibao.ledger.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How this process may run PostgreSQL, which refuses to run as root.
///
/// - An ordinary user runs it as it is, in a folder of its own.
/// - root in its own folder runs it in a user namespace (`unshare -U`): PostgreSQL believes to be nobody, the
/// files
///   stay root's. Where namespaces are forbidden, it becomes nobody for good (`setpriv`) and the cluster is
///   nobody's.
/// - root in a user's folder becomes that user, so that the user can go on with the folder.
///
/// @param prefix what is put before a command
/// @param uid who must own the files that PostgreSQL writes
/// @param gid the group of these files
record RunAs(List<String> prefix, int uid, int gid) {
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    /// A finished command: its exit code and what it printed, both streams in one.
    record Outcome(int exitCode, String output) {}

    RunAs {
        prefix = List.copyOf(prefix);
    }

    /// @param folder our folder, which exists
    /// @param cluster PostgreSQL's folder within, which may not exist yet
    static RunAs in(Path folder, Path cluster) {
        int me = owner(Path.of("/proc/self"), "uid");
        int uid = owner(folder, "uid");
        int gid = owner(folder, "gid");
        if (me != ROOT) {
            return new RunAs(List.of(), uid, gid);
        }
        if (Files.exists(cluster)) {
            uid = owner(cluster, "uid");
            gid = owner(cluster, "gid");
        }
        if (uid != ROOT) {
            return becoming(uid, gid);
        }
        var namespace = new RunAs(List.of("unshare", "-U"), ROOT, ROOT);
        return namespace.run(List.of("true")).exitCode() == 0 ? namespace : becoming(NOBODY, NOBODY);
    }

    /// @throws org.openyibao.kernel.Refusal if this process is an ordinary user's and the folder another's
    static void requireOwn(Path folder) {
        int me = owner(Path.of("/proc/self"), "uid");
        if (me != ROOT && owner(folder, "uid") != me) {
            throw DatabaseError.FOLDER_OF_ANOTHER.refuse(
                    folder,
                    "数据文件夹属于用户 " + nameOf(folder) + "，当前用户不能使用",
                    "数据库只在所有者的文件夹里运行",
                    "请以用户 " + nameOf(folder) + " 运行，或用环境变量 OPENYIBAO_DATA 另指一个自己的文件夹");
        }
    }

    private static RunAs becoming(int uid, int gid) {
        return new RunAs(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"), uid, gid);
    }

    /// Whether commands run as another user than this process, who may not be able to reach the folder.
    boolean changesUser() {
        return !prefix.isEmpty() && uid != ROOT;
    }

    /// Gives a file to the user that PostgreSQL runs as; nothing to do unless the user changes.
    void own(Path path) {
        if (changesUser()) {
            own(path, uid, gid);
        }
    }

    /// Gives what root made in a user's folder to the folder's owner, so that the user can go on with it.
    static void likeParent(Path path) {
        int uid = owner(path.toAbsolutePath().getParent(), "uid");
        if (owner(path, "uid") == ROOT && uid != ROOT) {
            own(path, uid, owner(path.toAbsolutePath().getParent(), "gid"));
        }
    }

    private static void own(Path path, int uid, int gid) {
        try (var files = Files.walk(path)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Outcome run(List<String> command) {
        try {
            var process = builder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.onExit().join().exitValue(), output.strip());
        } catch (IOException failure) {
            return new Outcome(127, String.valueOf(failure.getMessage()));
        }
    }

    /// Starts a command that goes on when this process ends: in a session of its own (Ctrl-C does not reach
    /// it), its output appended to the log. The process is the command itself; nothing stands between.
    Process startDetached(List<String> command, Path log) throws IOException {
        var session = new ArrayList<>(List.of("setsid"));
        session.addAll(prefix);
        session.addAll(command);
        return withCleanEnvironment(new ProcessBuilder(session))
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private ProcessBuilder builder(List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return withCleanEnvironment(new ProcessBuilder(whole));
    }

    /// PGDATA, PGPORT and their like belong to another server of this machine.
    private static ProcessBuilder withCleanEnvironment(ProcessBuilder builder) {
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.directory(Path.of("/").toFile());
        return builder;
    }

    private static int owner(Path path, String attribute) {
        try {
            return (Integer) Files.getAttribute(path, "unix:" + attribute);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String nameOf(Path folder) {
        try {
            return Files.getOwner(folder).getName();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
