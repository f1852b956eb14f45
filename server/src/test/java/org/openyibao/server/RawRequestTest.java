package org.openyibao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openyibao.ledger.database.ScratchDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Requests written by hand, which no browser of good will sends: broken paths and names of other hosts.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RawRequestTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ScratchDatabase database = ScratchDatabase.create();
    private WebServer server;

    @BeforeAll
    void start() {
        var clock = Clock.fixed(ReferenceFigures.NOON, ZoneOffset.UTC);
        server = WebServer.start(new Platform(database.application(), clock, ProjectFiles.at("law")), 0);
    }

    @AfterAll
    void close() {
        server.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/agencies/%00", "/api/agencies/a%5Cb", "/api/trace?address=%zz", "/api/agencies/%2e%2e%2f"})
    void aBrokenRequestGetsNoStackTrace(String path) throws Exception {
        String answer = byHand("GET " + path + " HTTP/1.1", "Host: localhost");
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Exception", "\tat ");
    }

    /// The client of the JDK refuses to send some requests.
    private String byHand(String... lines) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream()
                    .write((String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%2e%2e/x", "/../x", "/api/%2e%2e/%2e%2e/x", "/%00", "/a/%zz", "/%ff%fe/%2e%2e/%2e%2e/"})
    void aPathThatTomcatRefusesGetsAComplaint(String path) throws Exception {
        String answer = byHand("GET " + path + " HTTP/1.1", "Host: localhost");
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: application/json", "YB-WEB-0002", "X-Content-Type-Options: nosniff")
                .doesNotContainIgnoringCase("<html", "tomcat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.1:8080", "localhost", "LOCALHOST:1", "[::1]", "[::1]:65535"})
    void theMachinesOwnNamesAreAnswered(String host) throws Exception {
        assertThat(byHand("GET /-/healthy HTTP/1.1", "Host: " + host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/overview, rebound.example:8080",
        "/-/healthy,    127.0.0.1.rebound.example",
        "/,             localhost.rebound.example",
        "/agency/x,     192.168.1.7:8080",
        "/assets/x.js,  127.0.0.2",
        "/api/trail,    localhost@rebound.example"
    })
    void everyOtherHostIsRefused(String path, String host) throws Exception {
        String answer = byHand("GET " + path + " HTTP/1.1", "Host: " + host);
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("<html", "agencies\":");
        if (!host.contains("@")) { // no host at all, says Tomcat
            assertThat(answer).startsWith("HTTP/1.1 403").contains("YB-WEB-0006", "X-Content-Type-Options: nosniff");
        }
    }

    @Test
    void whoNamesNoHostOrHidesBehindAnotherHeaderIsRefused() throws Exception {
        assertThat(byHand("GET /api/overview HTTP/1.0")).contains(" 403").contains("YB-WEB-0006");
        assertThat(byHand("GET /api/overview HTTP/1.1", "Host: rebound.example", "X-Forwarded-Host: localhost"))
                .startsWith("HTTP/1.1 403");
        assertThat(ProjectFiles.text(ProjectFiles.at("docs/errors/YB-WEB-0006.md")))
                .contains("YB-WEB-0006 " + complaintOf("rebound.example"));
    }

    private String complaintOf(String host) throws IOException {
        String answer = byHand("GET /api/overview HTTP/1.1", "Host: " + host);
        JsonNode told = JSON.readTree(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1))
                .get("complaints")
                .get(0);
        return told.get("where").asString() + "：" + told.get("what").asString() + "。原因："
                + told.get("why").asString() + "。处理：" + told.get("remedy").asString();
    }
}
