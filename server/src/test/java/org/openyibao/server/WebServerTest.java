package org.openyibao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.ledger.database.ScratchDatabase;
import org.openyibao.scenarios.ReferenceAgencies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The HTTP API over a database with the sample agency and the four references, as the pages ask it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebServerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WORKERS = "yangquan-2024/project/建国前参加革命工作老工人医疗照顾补助金/5";

    private final ScratchDatabase database = ScratchDatabase.create();
    private final Platform platform = new Platform(
            database.application(), Clock.fixed(ReferenceFigures.NOON, ZoneOffset.UTC), ProjectFiles.at("law"));
    private final HttpClient client = HttpClient.newHttpClient();
    private WebServer server;

    @BeforeAll
    void start() {
        platform.references().ensureSample();
        for (String id : ReferenceAgencies.ids()) {
            platform.references().ensure(AgencyYear.parse(id));
        }
        server = WebServer.start(platform, 0);
    }

    @AfterAll
    void close() {
        server.close();
        database.close();
    }

    private HttpResponse<byte[]> request(String method, String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return request("GET", path);
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).as(path + " " + text(answer)).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String traceOf(String address) {
        return "/api/trace?address=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    @Test
    void everyAnswerIsOfTheTypesThatTheShellExpects() throws Exception {
        var types = new ApiTypes();
        var differences = new ArrayList<String>();
        differences.addAll(types.differences(json("/api/overview"), "Overview"));
        for (JsonNode agency : json("/api/overview").get("agencies")) {
            String path = "/api/agencies/" + agency.get("id").asString();
            JsonNode detail = json(path);
            differences.addAll(types.differences(detail, "AgencyYear"));
            for (JsonNode table : detail.get("tables")) {
                differences.addAll(types.differences(
                        json(path + "/tables/" + table.get("table").asString()), "OfficialTable"));
            }
            differences.addAll(types.differences(json(path + "/figures"), "Narrative"));
            differences.addAll(types.differences(json(path + "/execution"), "Execution"));
            differences.addAll(types.differences(json(path + "/projects"), "Projects"));
            differences.addAll(types.differences(json(path + "/relief"), "Relief"));
        }
        differences.addAll(types.differences(json(traceOf("yangquan-2024/03/2080109/3")), "Trace"));
        differences.addAll(types.differences(json(traceOf(WORKERS)), "Trace"));
        differences.addAll(types.differences(json(traceOf("yangquan-2024/text/basic_share")), "Trace"));
        differences.addAll(types.differences(json("/api/search?q=2080109").get("results"), "SearchResult[]"));
        differences.addAll(types.differences(json("/api/trail").get("batches"), "Batch[]"));
        assertThat(differences).isEmpty();
    }

    @Test
    void theOverviewBeginsWithTheSampleAndCountsWhatIsRecomputed() throws Exception {
        JsonNode overview = json("/api/overview");
        assertThat(overview.get("sampleId").asString()).isEqualTo("example-2025");
        assertThat(overview.get("agencies").get(0).get("id").asString()).isEqualTo("example-2025");
        for (JsonNode agency : overview.get("agencies")) {
            boolean isReference = agency.get("kind").asString().equals("reference");
            assertThat(agency.get("notice").isNull()).isNotEqualTo(isReference);
            if (agency.get("id").asString().equals("yangquan-2024")) {
                JsonNode conformance = agency.get("conformance");
                assertThat(conformance.get("recomputed")).isEqualTo(conformance.get("published"));
                assertThat(conformance.get("contradicts").asLong()).isZero();
            }
        }
    }

    @Test
    void everyStepOfTheStoryLeadsSomewhere() throws Exception {
        JsonNode story = json("/api/overview").get("story");
        assertThat(story.size()).isGreaterThan(3);
        for (JsonNode step : story) {
            if (step.has("address")) {
                assertThat(get(traceOf(step.get("address").asString())).statusCode())
                        .as(step.toString())
                        .isEqualTo(200);
            } else {
                String page = step.get("href").asString();
                String data = page.equals("/trail")
                        ? "/api/trail"
                        : page.replace("/agency/", "/api/agencies/").replace("/table/", "/tables/");
                assertThat(get(data).statusCode()).as(step.toString()).isEqualTo(200);
            }
        }
    }

    @Test
    void theStoryTellsWhatTheBooksSay() throws Exception {
        String told = json("/api/overview").get("story").toString();
        JsonNode figure = json(traceOf("yangquan-2024/05/2080699/3"));
        assertThat(figure.get("value").asString()).isEqualTo("13.80");
        assertThat(told).contains("13.80 万元", "138,000.00 元", "11 人 × 3,000 元 = 33,000.00 元", "5,769.12", "1,177.68");
        JsonNode states = project(json("/api/agencies/yangquan-2024/projects"), "市直国家公务员医疗补助专项经费");
        assertThat(List.of("applied", "start", "released", "paid").stream()
                        .map(state -> states.get(state).get("value").asString()))
                .containsExactly("5,769.12", "1,500.00", "1,500.00", "1,177.68");
    }

    private static JsonNode project(JsonNode projects, String name) {
        for (JsonNode project : projects.get("projects")) {
            if (project.get("project").asString().equals(name)) {
                return project;
            }
        }
        throw new AssertionError("no project " + name);
    }

    @Test
    void aTraceEndsAtElevenPersonsOfThreeThousandEach() throws Exception {
        JsonNode trace = json(traceOf(WORKERS));
        assertThat(trace.get("value").asString()).isEqualTo("3.30");
        assertThat(trace.get("notice").asString()).isEqualTo(References.NOTICE);
        JsonNode operand = trace.get("operands").get(0);
        assertThat(operand.get("sum").asString()).isEqualTo("33000.00");
        assertThat(operand.get("sumFen").asString()).isEqualTo("3300000");
        assertThat(operand.get("postings").size()).isEqualTo(11);
        for (JsonNode posting : operand.get("postings")) {
            assertThat(posting.get("amount").asString()).isEqualTo("3000.00");
            assertThat(posting.get("debit").get("accountName").asString()).isNotEmpty();
            JsonNode person = posting.get("person");
            assertThat(person.get("confidence").asString()).isEqualTo("official");
            assertThat(person.get("basis").asString()).contains("决算");
            assertThat(person.get("name").asString()).matches(".[*]{2}");
            assertThat(person.get("idNumber").asString()).matches("990101[*]{8}[0-9X]{4}");
            JsonNode payload = posting.get("event").get("payload");
            assertThat(payload.get("persons").asString()).isEqualTo("11");
            assertThat(payload.get("rate_yuan").asString()).isEqualTo("3000.00");
            assertThat(payload.properties())
                    .noneMatch(field -> field.getValue().asString().isEmpty());
        }
    }

    @Test
    void thePrinted1380IsElevenPersonsAndOneVoucher() throws Exception {
        JsonNode trace = json(traceOf("yangquan-2024/05/2080699/3"));
        assertThat(trace.get("exact").asString()).isEqualTo("138000.00");
        long persons = 0;
        for (JsonNode posting : trace.get("operands").get(0).get("postings")) {
            persons += posting.has("person") ? 1 : 0;
        }
        assertThat(trace.get("operands").get(0).get("count").asLong()).isEqualTo(12);
        assertThat(persons).isEqualTo(11);
    }

    @Test
    void noAnswerHoldsANameOrAnIdentityNumber() throws Exception {
        Path folder = Files.createTempDirectory("roster");
        ReferenceAgencies.copyTo("yangquan-2024", folder);
        var secrets = new java.util.TreeSet<String>();
        for (String line : Files.readAllLines(folder.resolve("roster.tsv"))) {
            String[] cells = line.split("\t");
            secrets.add(cells[1]);
            secrets.add(cells[2]);
        }
        secrets.removeAll(List.of("id_number", "name"));
        for (String path : List.of(
                "/api/agencies/yangquan-2024/relief",
                traceOf("yangquan-2024/03/2080109/3") + "&limit=0",
                traceOf("yangquan-2024/05/2080699/3"),
                "/api/trail")) {
            String answer = text(get(path));
            assertThat(secrets).as(path).noneMatch(answer::contains);
        }
    }

    /// The picture counts vouchers: 318 of the folder, and one for each of the three rates that the desk paid.
    @Test
    void aVoucherThatPaysManyPersonsIsOne() throws Exception {
        for (JsonNode item : json("/api/agencies/yangquan-2024").get("flow")) {
            if (item.get("key").asString().equals("vouchers")) {
                assertThat(item.get("value").asString()).isEqualTo("321");
            }
        }
    }

    @Test
    void theLimitCutsThePostingsAndNotTheSum() throws Exception {
        JsonNode cut = json(traceOf("yangquan-2024/03/2080109/3") + "&limit=5")
                .get("operands")
                .get(0);
        JsonNode whole = json(traceOf("yangquan-2024/03/2080109/3") + "&limit=0")
                .get("operands")
                .get(0);
        assertThat(cut.get("postings").size()).isEqualTo(5);
        assertThat(cut.get("more").asLong()).isEqualTo(cut.get("count").asLong() - 5);
        assertThat(whole.get("more").asLong()).isZero();
        assertThat(whole.get("sum")).isEqualTo(cut.get("sum"));
        assertThat(whole.get("sum").asString()).isEqualTo("7649200.00");
    }

    @Test
    void theYearAsAPictureLeadsToFigures() throws Exception {
        for (JsonNode item : json("/api/agencies/example-2025").get("flow")) {
            if (item.has("address")) {
                JsonNode trace = json(traceOf(item.get("address").asString()));
                assertThat(trace.get("exact")).as(item.toString()).isEqualTo(item.get("value"));
            }
        }
        JsonNode year = json("/api/agencies/example-2025");
        assertThat(year.get("previous").asString()).isEqualTo("example-2024");
        assertThat(year.get("next").isNull()).isTrue();
    }

    @Test
    void theMonthsAddUpToTheYear() throws Exception {
        JsonNode execution = json("/api/agencies/yangquan-2024/execution");
        var sum = java.math.BigDecimal.ZERO;
        for (JsonNode month : execution.get("months")) {
            sum = sum.add(new java.math.BigDecimal(month.get("spentYuan").asString()));
        }
        assertThat(sum.movePointLeft(4).setScale(2, java.math.RoundingMode.HALF_UP))
                .isEqualByComparingTo("2792.57");
        assertThat(execution.get("months").size()).isEqualTo(12);
        assertThat(json("/api/agencies/zezhou-2024/execution").get("months").size())
                .isZero();
    }

    @Test
    void aTableIsAlsoAWorkbook() throws Exception {
        HttpResponse<byte[]> answer = get("/api/agencies/yangquan-2024/tables/03.xlsx");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"yangquan-2024-03.xlsx\"");
        assertThat(answer.body()).startsWith('P', 'K');
        assertThat(get("/api/agencies/yangquan-2024/tables/03.xlsx").body()).isEqualTo(answer.body());
    }

    @Test
    void searchFindsCodesProjectsAndTables() throws Exception {
        assertThat(json("/api/search?q=2080109").get("results").toString()).contains("/agency/yangquan-2024/table/03");
        assertThat(json("/api/search?q=" + URLEncoder.encode("老工人", StandardCharsets.UTF_8))
                        .get("results")
                        .get(0)
                        .get("kind")
                        .asString())
                .isEqualTo("project");
        assertThat(json("/api/search?q=" + URLEncoder.encode("三公", StandardCharsets.UTF_8))
                        .get("results")
                        .toString())
                .contains("\"table\"");
        assertThat(json("/api/search?q=%20").get("results").isEmpty()).isTrue();
        assertThat(json("/api/search").get("results").isEmpty()).isTrue();
    }

    @Test
    void theTrailShowsTwoPersons() throws Exception {
        for (JsonNode batch : json("/api/trail").get("batches")) {
            assertThat(batch.get("outcome").asString()).isEqualTo("approved");
            assertThat(batch.get("decidedBy")).isNotEqualTo(batch.get("enteredBy"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  404, YB-STM-0001, /api/agencies/nobody-2024",
        "GET,  404, YB-STM-0001, /api/agencies/nonsense/figures",
        "GET,  404, YB-STM-0003, /api/agencies/yangquan-2024/tables/99",
        "GET,  404, YB-STM-0003, /api/agencies/yangquan-2024/tables/99.xlsx",
        "GET,  404, YB-STM-0003, /api/trace?address=yangquan-2024/03/9999999/3",
        "GET,  404, YB-STM-0001, /api/trace?address=nobody-2024/03/2080109/3",
        "GET,  400, YB-STM-0002, /api/trace?address=nonsense",
        "GET,  400, YB-WEB-0002, /api/trace",
        "GET,  400, YB-WEB-0002, /api/trace?address=yangquan-2024/03/2080109/3&limit=many",
        "GET,  400, YB-WEB-0002, /api/trace?address=yangquan-2024/03/2080109/3&limit=-1",
        "GET,  404, YB-WEB-0001, /api/nothing",
        "GET,  404, YB-WEB-0001, /api",
        "GET,  404, YB-WEB-0001, /-/nothing",
        "POST, 405, YB-WEB-0003, /api/overview",
        "DELETE, 405, YB-WEB-0003, /api/agencies/yangquan-2024",
        "POST, 405, YB-WEB-0003, /agency/yangquan-2024",
        "GET,  404, YB-WEB-0001, /assets/no-such-file.js"
    })
    void whatIsRefusedIsSaidInChinese(String method, int status, String code, String path) throws Exception {
        HttpResponse<byte[]> answer = request(method, path);
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(status);
        JsonNode complaint = JSON.readTree(answer.body()).get("complaints").get(0);
        assertThat(complaint.get("code").asString()).isEqualTo(code);
        assertThat(complaint.get("what").asString()).isNotEmpty();
        assertThat(complaint.get("remedy").asString()).isNotEmpty();
        assertThat(text(answer)).doesNotContain("Exception", "\tat ");
    }

    /// With the pages built in it is `index.html`; without them the complaint says so. Either way the shell is
    /// asked.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/agency/yangquan-2024/table/03",
                "/trace/yangquan-2024/project/%E5%BB%BA%E5%9B%BD%E5%89%8D/5",
                "/trace/yangquan-2024/project/%E5%BB%BA%2F%E5%9B%BD%5C%25/5",
                "/search?q=%E5%8C%BB"
            })
    void everyOtherPathIsAPageOfTheShell(String path) throws Exception {
        HttpResponse<byte[]> answer = get(path);
        if (WebServer.class.getResource("/static/index.html") == null) {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(text(answer)).contains("YB-WEB-0005");
        } else {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(text(answer)).contains("<div id=\"app\">");
        }
    }

    @Test
    void itIsHealthyAndReady() throws Exception {
        assertThat(json("/-/healthy").get("status").asString()).isEqualTo("healthy");
        assertThat(json("/-/ready").get("status").asString()).isEqualTo("ready");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/overview", "/api/nothing"})
    void everyAnswerIsGuarded(String path) throws Exception {
        var headers = get(path).headers();
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'");
    }

    @Test
    void withoutItsDatabaseItLivesButIsNotReady() throws Exception {
        var lost = ScratchDatabase.create();
        var source = lost.application();
        try (var lonely = WebServer.start(new Platform(source, Clock.systemUTC(), ProjectFiles.at("law")), 0)) {
            lost.close();
            var ready = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + lonely.port() + "/-/ready"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body()).contains("YB-WEB-0004");
            var healthy = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + lonely.port() + "/-/healthy"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(healthy.statusCode()).isEqualTo(200);
        }
    }
}
