package org.openyibao.ledger.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Who uses a cluster. Coming and going happens one process at a time, through the *gate*; whoever has come
/// holds a share of *users*. So a process that comes knows whether a running server belongs to others or to
/// nobody, and the last one out stops it. The locks are the operating system's: they end with their process,
/// however it ends.
final class Attendance {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final Path folder;
    private final FileChannel gate;
    private final FileChannel users;
    private @Nullable FileLock share;

    private Attendance(Path folder, FileChannel gate, FileChannel users) {
        this.folder = folder;
        this.gate = gate;
        this.users = users;
    }

    static Attendance in(Path folder) throws IOException {
        return new Attendance(folder, open(folder.resolve("gate.lock")), open(folder.resolve("users.lock")));
    }

    private static FileChannel open(Path file) throws IOException {
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        RunAs.likeParent(file);
        return channel;
    }

    /// Waits for the gate; the caller alone may start or stop the server until the lock is closed.
    FileLock passGate() throws IOException {
        return passGate(PATIENCE);
    }

    /// @throws org.openyibao.kernel.Refusal if others keep the gate longer than the given time
    FileLock passGate(Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            var lock = gate.tryLock();
            if (lock != null) {
                return lock;
            }
            Pause.of(GLANCE);
        }
        throw DatabaseError.LOCKED.refuse(
                folder,
                "另一进程正在启动或停止这里的数据库，等了 " + patience.toSeconds() + " 秒仍未结束",
                "同一数据文件夹的数据库一次只由一个进程启动或停止",
                "请稍后重试；若另一进程已失去响应，请先结束它");
    }

    /// Inside the gate: takes a share. True if nobody else has one, so that a running server is nobody's.
    boolean come() throws IOException {
        boolean alone = isEmpty();
        share = users.tryLock(0, Long.MAX_VALUE, true);
        return alone;
    }

    /// Inside the gate: gives the share back. True if nobody is left.
    boolean leave() throws IOException {
        if (share != null) {
            share.close();
            share = null;
        }
        return isEmpty();
    }

    /// Whether nobody has a share.
    boolean isEmpty() throws IOException {
        try (var all = users.tryLock()) {
            return all != null;
        }
    }

    void close() throws IOException {
        users.close();
        gate.close();
    }
}
