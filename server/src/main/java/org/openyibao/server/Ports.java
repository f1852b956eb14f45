package org.openyibao.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.openyibao.kernel.Refusal;

/// Finds a port on loopback.
final class Ports {
    private static final int TRIES = 50;

    private Ports() {}

    /// The wanted port if it is free, else the next free one.
    ///
    /// @throws Refusal if none of the next fifty is
    static int freeFrom(int wanted) {
        for (int port = wanted; port < wanted + TRIES && port < 65_536; port++) {
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException _) {
                // taken: the next one is tried
            }
        }
        throw new Refusal(
                CommandError.PORT_TAKEN, "", "端口 " + wanted + " 起的 " + TRIES + " 个端口都不可用", "", "用 --port 指定另一个端口");
    }
}
