package org.openyibao.ledger.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked once from the class path into a folder named after the archive's checksum
/// and size. The folder appears under its name only when it is complete, so a run that is killed half way
/// leaves nothing that a later run would trust.
///
/// @param folder holds `bin`, `lib` and `share`
record PostgresBinaries(Path folder) {
    /// The major version that the archive holds; a cluster can only be opened by the version that made it.
    static final String MAJOR_VERSION = "18";

    private static final String ARCHIVE = "postgres-linux-x86_64.txz";

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    /// @param cache kept between runs, may be shared by several processes
    static synchronized PostgresBinaries in(Path cache) throws IOException {
        var archive = PostgresBinaries.class.getClassLoader().getResource(ARCHIVE);
        if (archive == null || !isLinuxOnAmd64()) {
            throw DatabaseError.PLATFORM.refuse(
                    System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                    "内置数据库只有 Linux x86_64 版",
                    "",
                    "请安装 PostgreSQL 15 或更高版本，并用环境变量 OPENYIBAO_DB_URL 指向它");
        }
        Files.createDirectories(cache);
        RunAs.likeParent(cache);
        var folder = cache.resolve(MAJOR_VERSION + "-" + key(archive));
        if (!Files.isDirectory(folder)) {
            unpackAlone(archive, folder);
        }
        if (!Files.isExecutable(folder.resolve("bin/postgres"))) {
            throw DatabaseError.FOLDER_NOT_EXECUTABLE.refuse(
                    folder, "数据文件夹里的数据库程序不能运行", "所在的文件系统以 noexec 方式挂载", "请用环境变量 OPENYIBAO_DATA 把数据文件夹指到允许运行程序的文件系统");
        }
        return new PostgresBinaries(folder);
    }

    private static boolean isLinuxOnAmd64() {
        return "Linux".equals(System.getProperty("os.name")) && "amd64".equals(System.getProperty("os.arch"));
    }

    /// The jar's directory knows checksum and size, so that a start need not read 15 MB to find its folder.
    private static String key(URL archive) throws IOException {
        if (archive.openConnection() instanceof JarURLConnection jar) {
            var entry = jar.getJarEntry();
            return "%08x-%d".formatted(entry.getCrc(), entry.getSize());
        }
        try (var stream = new CheckedInputStream(archive.openStream(), new CRC32())) {
            long size = stream.skip(Long.MAX_VALUE);
            return "%08x-%d".formatted(stream.getChecksum().getValue(), size);
        }
    }

    private static void unpackAlone(URL archive, Path folder) throws IOException {
        var lock = folder.resolveSibling("unpack.lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (Files.isDirectory(folder)) {
                return;
            }
            var unfinished = folder.resolveSibling("unfinished");
            Folders.delete(unfinished);
            try (var stream = archive.openStream()) {
                unpack(stream, unfinished);
            }
            RunAs.likeParent(lock);
            RunAs.likeParent(unfinished);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive, 1 << 16)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("archive entry outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    unpackFile(tar, entry, target);
                }
            }
        }
        openToEveryone(folder);
    }

    private static void unpackFile(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        var permissions = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ);
        if ((entry.getMode() & 0100) != 0) {
            permissions.addAll(EnumSet.of(
                    PosixFilePermission.OWNER_EXECUTE,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_EXECUTE));
        }
        Files.setPosixFilePermissions(target, permissions);
    }

    /// Whatever the umask is: the user that PostgreSQL runs as may be another than ours.
    private static void openToEveryone(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var directory : (Iterable<Path>) files.filter(Files::isDirectory)::iterator) {
                Files.setPosixFilePermissions(directory, Folders.READABLE_BY_ALL);
            }
        }
    }
}
