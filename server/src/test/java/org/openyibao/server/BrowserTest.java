package org.openyibao.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openyibao.ledger.database.ScratchDatabase;
import org.openyibao.scenarios.ReferenceAgencies;

/// The pages in a real browser: a printed figure is opened by clicks down to its postings, and no page
/// complains on its console. Screenshots of a wide window and of a telephone stay under `target/screenshots`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
    private final ScratchDatabase database = ScratchDatabase.create();
    private WebServer server;
    private QuietChromium chromium;

    @BeforeAll
    void open() throws IOException {
        var platform = new Platform(
                database.application(), Clock.fixed(ReferenceFigures.NOON, ZoneOffset.UTC), ProjectFiles.at("law"));
        platform.references().ensureSample();
        for (String id : ReferenceAgencies.ids()) {
            platform.references().ensure(org.openyibao.kernel.AgencyYear.parse(id));
        }
        server = WebServer.start(platform, 0);
        chromium = new QuietChromium();
    }

    @AfterAll
    void close() {
        chromium.close();
        server.close();
        database.close();
    }

    private Page page(int width, int height) {
        return chromium.page(width, height);
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    @Test
    void theProjectSpendingOf2080109OpensToPostingsThatSumTo76492() {
        try (Page page = page(1500, 1100)) {
            page.navigate(at("/agency/yangquan-2024/table/03"));
            QuietChromium.shoot(page, "table-03-wide");
            page.locator("[data-address='yangquan-2024/03/2080109/3']").click();
            assertThat(page.getByTestId("trace-value")).containsText("764.92");
            assertThat(page.getByTestId("trace-sum-yuan").first()).containsText("7,649,200.00");
            // 60 vouchers of payments.tsv (awk -F'\t' '$3=="2080109" && $7=="项目支出"' | wc -l) and 138 persons of a
            // roster
            assertThat(page.getByTestId("posting-row")).hasCount(198);
            assertThat(page.getByTestId("person")).hasCount(138);
            assertThat(fenOfAll(page)).isEqualTo(764_920_000L);
            QuietChromium.shoot(page, "trace-wide");
        }
        assertThat(chromium.console()).isEmpty();
    }

    private static long fenOfAll(Page page) {
        return page.getByTestId("posting-row").all().stream()
                .mapToLong(row -> Long.parseLong(row.getAttribute("data-fen")))
                .sum();
    }

    @Test
    void the330OfTheWorkersOfBefore1949OpensTo11PersonsMasked() {
        try (Page page = page(1500, 1100)) {
            page.navigate(at("/agency/yangquan-2024/projects"));
            QuietChromium.shoot(page, "projects-wide");
            page.locator("[data-address='yangquan-2024/project/建国前参加革命工作老工人医疗照顾补助金/5']")
                    .first()
                    .click();
            assertThat(page.getByTestId("trace-value")).containsText("3.30");
            assertThat(page.getByTestId("posting-row")).hasCount(11);
            assertThat(page.getByTestId("posting-row").first()).containsText("11 人 × 3000.00 元");
            assertThat(page.getByTestId("person")).hasCount(11);
            assertThat(page.getByTestId("person").first()).containsText("** 990101********");
            page.getByTestId("posting-row").first().getByRole(AriaRole.BUTTON).click();
            assertThat(page.getByTestId("posting-story")).containsText("官方原文");
            QuietChromium.shoot(page, "trace-persons-wide");
        }
        assertThat(chromium.console()).isEmpty();
    }

    @Test
    void theRosterShowsWhoWasPaidAndWhyTheOthersWereNot() {
        try (Page page = page(1500, 1100)) {
            page.navigate(at("/agency/yangquan-2024/relief"));
            assertThat(page.getByTestId("relief-group")).hasCount(2);
            assertThat(page.getByTestId("relief-person")).hasCount(156);
            assertThat(page.getByTestId("relief-count").first()).containsText("在册 16 人 · 发放 11 人 · 不发放 5 人");
            assertThat(page.locator("main")).containsText("建国前老工人在保障年度内死亡");
            QuietChromium.shoot(page, "relief-wide");
        }
        assertThat(chromium.console()).isEmpty();
    }

    @Test
    void everyPageIsQuietWideAndOnATelephone() {
        var paths = List.of(
                "/",
                "/agency/example-2025",
                "/agency/yangquan-2024",
                "/agency/yangquan-2024/relief",
                "/agency/jiyuan-2023/relief",
                "/agency/yangquan-2024/table/01",
                "/agency/yangquan-2024/table/06",
                "/agency/yangquan-2024/table/09",
                "/agency/zezhou-2024/table/6",
                "/agency/baotou-2024/table/N05",
                "/agency/jiyuan-2023/execution",
                "/agency/jiyuan-2023/projects",
                "/agency/jiyuan-2023/figures",
                "/trace/yangquan-2024/text/inc_dec_pct",
                "/search?q=2080109",
                "/trail",
                "/dev/parts");
        for (int width : List.of(1500, 390)) {
            try (Page page = page(width, 900)) {
                for (String path : paths) {
                    page.navigate(at(path));
                    page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
                    assertThat(page.locator("main")).not().isEmpty();
                    QuietChromium.shoot(page, width + path.replaceAll("[^A-Za-z0-9]+", "-"));
                    assertThat(QuietChromium.overflow(page))
                            .as(path + " is wider than " + width)
                            .isLessThanOrEqualTo(0);
                }
            }
        }
        assertThat(chromium.console()).isEmpty();
    }

    @Test
    void aReferenceAgencysNoticeCannotBeMissedAndTheFirstPageStartsWithYourOwn() {
        try (Page page = page(390, 900)) {
            page.navigate(at("/agency/baotou-2024"));
            assertThat(page.getByTestId("notice").first()).containsText(References.NOTICE);
            page.navigate(at("/"));
            page.getByTestId("start-own").click();
            assertThat(page.locator("body")).containsText("./openyibao agency new");
        }
        assertThat(chromium.console()).isEmpty();
    }
}
