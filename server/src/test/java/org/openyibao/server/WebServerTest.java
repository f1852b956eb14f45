package org.openyibao.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.ledger.database.ScratchDatabase;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebServerTest {
    private final ScratchDatabase database = ScratchDatabase.create();
    private final Platform platform = new Platform(database.application(), java.time.Clock.systemUTC());
    private WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    void start() {
        for (String id : org.openyibao.scenarios.ReferenceAgencies.ids()) {
            platform.references().ensure(AgencyYear.parse(id));
        }
        platform.references().ensureSample();
        long t = System.nanoTime();
        server = WebServer.start(platform, 0);
        System.out.println("start " + (System.nanoTime() - t) / 1_000_000);
    }

    @AfterAll
    void close() {
        server.close();
        database.close();
    }

    @Test
    void explore() throws Exception {
        for (String path : java.nio.file.Files.readAllLines(java.nio.file.Path.of("/tmp/paths"))) {
            for (int i = 0; i < 3; i++) {
                long t = System.nanoTime();
                var r = client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                long ms = (System.nanoTime() - t) / 1_000_000;
                String b = r.body();
                System.out.println(r.statusCode() + " " + ms + "ms " + path + " " + b.length()
                        + (i == 0 ? " " + r.headers().map() + " " + b.substring(0, Math.min(1500, b.length())) : ""));
            }
        }
    }
}
