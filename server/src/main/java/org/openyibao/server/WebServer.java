package org.openyibao.server;

/// STUB
final class WebServer {
    static WebServer start(Platform platform, int port) {
        return new WebServer();
    }

    int port() {
        return 0;
    }
}
