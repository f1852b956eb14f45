package org.openyibao.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// The project's own files, read as text. What is built, downloaded or data of a run is no file of the project.
final class ProjectFiles {
    private static final Set<String> NOT_OURS =
            Set.of("target", "node_modules", "dist", "data", ".git", ".idea", ".vscode");

    static final Path ROOT = root();

    private static final List<Path> ALL = walk();

    private ProjectFiles() {}

    /// Upward from where the test runs to the folder that holds every module.
    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("kernel")) || !Files.isRegularFile(folder.resolve("pom.xml"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("the tests run outside the project");
            }
        }
        return folder;
    }

    private static List<Path> walk() {
        var files = new ArrayList<Path>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    String name = folder.getFileName().toString();
                    boolean skipped = NOT_OURS.contains(name) || name.startsWith("data-");
                    return skipped && !folder.equals(ROOT) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!NOT_OURS.contains(file.getFileName().toString())) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.stream().sorted().toList();
    }

    /// The files whose path below the root the predicate admits, such as `docs/errors/README.md`.
    static List<Path> files(Predicate<String> admits) {
        return ALL.stream().filter(file -> admits.test(name(file))).toList();
    }

    static List<Path> java() {
        return files(name -> name.endsWith(".java"));
    }

    /// Java sources of tests, or of everything else.
    static List<Path> java(boolean ofTests) {
        return files(name -> name.endsWith(".java") && name.contains("/src/test/") == ofTests);
    }

    static List<Path> markdown() {
        return files(name -> name.endsWith(".md"));
    }

    /// The path below the root, with `/`.
    static String name(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    static Path at(String name) {
        return ROOT.resolve(name);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(Path file) {
        return text(file).lines().toList();
    }
}
