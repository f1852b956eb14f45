package org.openyibao.ledger.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The folders and small files that the database keeps.
final class Folders {
    static final Set<PosixFilePermission> READABLE_BY_ALL = PosixFilePermissions.fromString("rwxr-xr-x");
    static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rwx------");

    private Folders() {}

    /// Makes the folder and proves that it is ours and that files can be written there.
    ///
    /// @throws org.openyibao.kernel.Refusal if they cannot, or if the path has characters that PostgreSQL's own
    ///     programs would hand to a shell
    static Path writable(Path folder) {
        var absolute = folder.toAbsolutePath().normalize();
        if (absolute.toString().chars().anyMatch(character -> "\"$`\\\n\r".indexOf(character) >= 0)) {
            throw DatabaseError.FOLDER_NAME.refuse(
                    absolute, "数据文件夹的路径含有双引号、$、反引号、反斜杠或换行", "数据库自带的程序不能正确处理这些字符", "请改用不含这些字符的路径（空格和中文可以用）");
        }
        try {
            createLikeParent(absolute);
            RunAs.requireOwn(absolute);
            var probe = Files.createTempFile(absolute, "probe", "");
            Files.delete(probe);
            return absolute.toRealPath();
        } catch (IOException failure) {
            throw notWritable(absolute, failure);
        }
    }

    static RuntimeException notWritable(Path folder, IOException failure) {
        return DatabaseError.FOLDER_NOT_WRITABLE.refuse(
                folder,
                "数据文件夹不能写入（" + failure.getClass().getSimpleName() + " " + failure.getMessage() + "）",
                "没有写权限、磁盘已满或路径不是文件夹",
                "请检查该路径的权限和剩余空间，或用环境变量 OPENYIBAO_DATA 另指一个文件夹");
    }

    private static void createLikeParent(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        var parent = folder.getParent();
        if (parent != null) {
            createLikeParent(parent);
        }
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            RunAs.likeParent(folder);
        }
    }

    /// Deletes the folder and all within; nothing happens if it is not there. Links are deleted, not followed.
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
