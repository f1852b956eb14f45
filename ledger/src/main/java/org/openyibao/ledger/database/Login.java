package org.openyibao.ledger.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// A database role and its password. Never printed.
record Login(String user, String password) {
    private static final int PASSWORD_BYTES = 24;

    /// The login whose password the file keeps. A file that is not there is made, with a new random password,
    /// readable by its owner only; it appears complete or not at all.
    static Login keptIn(Path file, String user) throws IOException {
        if (!Files.exists(file)) {
            var random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
            writePrivately(unfinished, HexFormat.of().formatHex(random));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Login(user, Files.readString(file).strip());
    }

    /// Writes a file of mode 0600.
    static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
        RunAs.likeParent(file);
    }

    @Override
    public String toString() {
        return user;
    }
}
