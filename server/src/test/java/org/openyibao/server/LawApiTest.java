package org.openyibao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openyibao.ledger.database.ScratchDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// The API of the law over the law folder of the project, and over copies of it that are edited, broken or gone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LawApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path LAW = Path.of("../law");
    private static final String RATE = "law/140300-yangquan/employee-inpatient/reimbursement-rate.yaml";

    private final ScratchDatabase database = ScratchDatabase.create();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Clock clock = Clock.fixed(ReferenceFigures.NOON, ZoneOffset.UTC);
    private WebServer server;

    @BeforeAll
    void start() {
        server = serve(LAW);
    }

    private WebServer serve(Path law) {
        return WebServer.start(new Platform(database.application(), clock, law), 0);
    }

    @AfterAll
    void close() {
        server.close();
        database.close();
    }

    private HttpResponse<String> send(WebServer asked, String path, HttpRequest.BodyPublisher body, String method)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + asked.port() + path))
                .method(method, body)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> get(WebServer asked, String path) throws IOException, InterruptedException {
        return send(asked, path, BodyPublishers.noBody(), "GET");
    }

    private HttpResponse<String> decide(String body) throws IOException, InterruptedException {
        return send(server, "/api/law/decide", BodyPublishers.ofString(body), "POST");
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(server, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String parameter(String region, String file) {
        return "/api/law/" + region + "/parameter?file=" + URLEncoder.encode(file, StandardCharsets.UTF_8);
    }

    private ObjectNode trialOfF01() throws IOException, InterruptedException {
        var trial = JSON.createObjectNode();
        trial.put("region", "140300").put("date", "2024-03-18").put("standIns", false);
        trial.set(
                "request", json("/api/law/140300/cases/F01").get("bills").get(0).get("request"));
        return trial;
    }

    @Test
    void everyAnswerIsOfTheTypesThatThePagesExpect() throws Exception {
        var types = new ApiTypes();
        var differences = new ArrayList<String>();
        JsonNode law = json("/api/law");
        differences.addAll(types.differences(law, "Law"));
        for (JsonNode region : law.get("regions")) {
            String code = region.get("code").asString();
            JsonNode own = json("/api/law/" + code);
            differences.addAll(types.differences(own, "RegionLaw"));
            for (JsonNode parameter : own.get("parameters")) {
                String file = parameter.get("file").asString();
                differences.addAll(types.differences(json(parameter(code, file)), "LawParameterDetail"));
            }
            for (JsonNode one : own.get("cases")) {
                JsonNode found =
                        json("/api/law/" + code + "/cases/" + one.get("id").asString());
                differences.addAll(types.differences(found, "LawCase"));
                assertThat(found.get("holds").asBoolean()).as(found.toString()).isTrue();
            }
        }
        differences.addAll(
                types.differences(JSON.readTree(decide(trialOfF01().toString()).body()), "BillDecision"));
        assertThat(differences).isEmpty();
    }

    @Test
    void aParameterTellsItsValueItsSourceAndTheCasesThatReadIt() throws Exception {
        JsonNode rate = json(parameter("140300", RATE));
        JsonNode entry = rate.get("history").get(0);
        assertThat(entry.get("value").toString()).contains("三级、在职：82%");
        assertThat(entry.get("assumed").asBoolean()).isTrue();
        assertThat(entry.get("confidence").get("word").asString()).isEqualTo("secondary");
        assertThat(entry.get("checked").asString()).isEqualTo("2026-11-25");
        assertThat(rate.get("charts").get(0).get("unit").asString()).isEqualTo("%");
        assertThat(rate.get("charts").get(0).get("series").size()).isEqualTo(6);
        assertThat(rate.get("readers").toString()).contains("\"F01\"");
        assertThat(rate.get("yaml").asString()).startsWith("parameter: ReimbursementRate");
    }

    @Test
    void whatARegionHasNoFileForItInheritsAndItIsMarked() throws Exception {
        var inherited = new ArrayList<String>();
        for (JsonNode one : json("/api/law/140300").get("parameters")) {
            if (one.get("inherited").asBoolean()) {
                inherited.add(one.get("parameter").asString());
            }
        }
        assertThat(inherited).contains("MedicalAssistance", "Rounding").doesNotContain("Deductible");
    }

    @Test
    void aTrialDecidesAsTheCaseSaysAndEveryLineNamesItsBasis() throws Exception {
        JsonNode decision = JSON.readTree(decide(trialOfF01().toString()).body());
        assertThat(decision.get("document").get("fundPayment").asString()).isEqualTo("13128.80");
        assertThat(decision.get("notice").isNull()).isTrue();
        JsonNode deductible = decision.get("explanation").get(1);
        assertThat(deductible.get("step").asString()).isEqualTo("起付线");
        assertThat(deductible.get("result").asString()).isEqualTo("800.00");
        assertThat(deductible.get("confidence").asString()).isEqualTo("secondary");
        assertThat(deductible.get("bases").get(0).get("file").asString())
                .isEqualTo("law/140300-yangquan/employee-inpatient/deductible.yaml");
    }

    @Test
    void aNeighboursValuesActOnlyInATrialThatSaysSo() throws Exception {
        ObjectNode trial = trialOfF01().put("region", "150200");
        JsonNode plain = JSON.readTree(decide(trial.toString()).body());
        assertThat(plain.get("document").get("unknown").toString()).contains("Law");
        assertThat(plain.get("notice").isNull()).isTrue();
        JsonNode tried =
                JSON.readTree(decide(trial.put("standIns", true).toString()).body());
        assertThat(tried.get("notice").asString()).isEqualTo("示例参数试算，不是包头市的规定");
    }

    // ---- what is refused ----

    @ParameterizedTest
    @CsvSource({
        "404, YB-LAW-0015, /api/law/999999",
        "404, YB-LAW-0015, /api/law/decide",
        "404, YB-LAW-0015, /api/law/999999/cases/F01",
        "404, YB-WEB-0008, /api/law/140300/cases/NONE",
        "404, YB-WEB-0008, /api/law/140300/parameter?file=law/140300-yangquan/no-such.yaml",
        "404, YB-WEB-0008, /api/law/140300/parameter?file=law/README.md",
        "404, YB-WEB-0008, /api/law/140300/parameter?file=../pom.xml",
        "400, YB-WEB-0002, /api/law/140300/parameter"
    })
    void whatIsNotThereIsSaid(int status, String code, String path) throws Exception {
        HttpResponse<String> answer = get(server, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(code).doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "region: 140300",
                "{\"region\":\"140300\",\"region\":\"140300\"}",
                "{\"region\":\"140300\",\"date\":\"2024-03-18\",\"request\":{}}",
                "{\"region\":\"140300\",\"date\":\"2024-02-30\",\"request\":{}}",
                "{\"region\":\"140300\",\"date\":\"2024-03-18\",\"request\":[]}",
                "{\"region\":\"140300\",\"date\":\"2024-03-18\",\"surprise\":1,\"request\":{}}",
                "{\"region\":\"national\",\"date\":\"2024-03-18\",\"request\":{}}"
            })
    void aBodyThatIsNoTrialIsRefused(String body) throws Exception {
        HttpResponse<String> answer = decide(body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"what\"").doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({
        "/encounter/stayNumber, 3, YB-DEC-0001",
        "/encounter/stayNumber, -1, YB-DEC-0004",
        "/encounter/hospitalLevel, 9, YB-RDG-0004",
        "/encounter/surprise, 9, YB-RDG-0002",
        "/person/scheme, NoScheme, YB-RDG-0004",
        "/bill/lines/0/unitPrice, 999999999999999, YB-DEC-0004",
        "/bill/lines/0/quantity, 999999999999999, YB-DEC-0004",
        "/bill/lines/0/unitPrice, -0.01, YB-DEC-0004",
        "/bill/totalExpense, 1.00, YB-DEC-0003",
        "/accumulatorsBefore/stays, -2, YB-DEC-0004"
    })
    void badFactsAreRefusedWithTheirPlace(String place, String value, String code) throws Exception {
        ObjectNode trial = trialOfF01();
        int slash = place.lastIndexOf('/');
        ((ObjectNode) trial.get("request").at(place.substring(0, slash))).put(place.substring(slash + 1), value);
        HttpResponse<String> answer = decide(trial.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(code);
    }

    @Test
    void aBillThatIsTooLargeIsRefusedAsItsPageSays() throws Exception {
        HttpResponse<String> answer = decide("x".repeat(LawController.MOST_BYTES + 1));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(page("YB-WEB-0007")).contains("YB-WEB-0007 " + line(answer));
    }

    @Test
    void anEntryThatIsNotThereIsRefusedAsItsPageSays() throws Exception {
        HttpResponse<String> answer = get(server, parameter("140300", "law/140300-yangquan/no-such.yaml"));
        assertThat(page("YB-WEB-0008")).contains("YB-WEB-0008 " + line(answer));
    }

    private static String page(String code) {
        return ProjectFiles.text(ProjectFiles.at("docs/errors/" + code + ".md"));
    }

    private static String line(HttpResponse<String> answer) {
        JsonNode told = JSON.readTree(answer.body()).get("complaints").get(0);
        return told.get("where").asString() + "：" + told.get("what").asString() + "。处理："
                + told.get("remedy").asString();
    }

    @Test
    void otherMethodsAreRefused() throws Exception {
        for (String path : List.of("/api/law", "/api/law/140300", "/api/law/140300/cases/F01")) {
            assertThat(send(server, path, BodyPublishers.ofString("{}"), "POST").statusCode())
                    .isEqualTo(405);
        }
    }

    // ---- a folder that changes ----

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    @Test
    void anEditIsSeenAtOnceAndABrokenFileStopsOnlyThesePages(@TempDir Path parent) throws Exception {
        Path law = parent.resolve("law");
        copy(LAW, law);
        Path rate = law.resolve(RATE.substring("law/".length()));
        try (var edited = serve(law)) {
            String right = Files.readString(rate);
            assertThat(get(edited, parameter("140300", RATE)).body()).contains("三级、在职：82%");
            Files.writeString(rate, right.replace("rate: 0.82", "rate: 0.8333"));
            String after = get(edited, parameter("140300", RATE)).body();
            assertThat(after).contains("三级、在职：83.33%").contains("\"holds\":false");
            Files.writeString(rate, right.replace("confidence: secondary", "confidence: hearsay"));
            HttpResponse<String> broken = get(edited, "/api/law");
            assertThat(broken.statusCode()).isEqualTo(503);
            assertThat(broken.body()).contains("YB-WEB-0004", "reimbursement-rate.yaml 第", "hearsay");
            assertThat(get(edited, "/api/overview").statusCode()).isEqualTo(200);
            Files.writeString(rate, right);
            assertThat(get(edited, "/api/law").statusCode()).isEqualTo(200);
            Path cases = law.resolve("140300-yangquan/cases/facts.yaml");
            Files.writeString(cases, Files.readString(cases) + "\n- {id: [}");
            assertThat(get(edited, "/api/law/140300").statusCode()).isEqualTo(503);
            assertThat(get(edited, "/api/law/140300").body()).contains("YB-WEB-0004", "facts.yaml 第");
        }
    }

    @Test
    void withoutALawFolderTheServerStartsAndSaysSo(@TempDir Path parent) throws Exception {
        try (var without = serve(parent.resolve("nowhere"))) {
            HttpResponse<String> answer = get(without, "/api/law/140300");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("YB-WEB-0004", "YB-LAW-0001");
            assertThat(get(without, "/-/healthy").statusCode()).isEqualTo(200);
        }
    }
}
