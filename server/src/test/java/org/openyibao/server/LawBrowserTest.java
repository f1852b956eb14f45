package org.openyibao.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openyibao.ledger.database.ScratchDatabase;

/// The law and the calculator in a real browser: a number is followed to its source and its cases, and a stay is
/// changed by a fen or a day.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LawBrowserTest {
    private static final String RATE = "law/140300-yangquan/employee-inpatient/reimbursement-rate.yaml";
    private static final String OUTPATIENT = "law/140300-yangquan/resident-outpatient/outpatient-pooling.yaml";

    private final ScratchDatabase database = ScratchDatabase.create();
    private WebServer server;
    private QuietChromium chromium;

    @BeforeAll
    void open() throws IOException {
        var clock = Clock.fixed(ReferenceFigures.NOON, ZoneOffset.UTC);
        server = WebServer.start(new Platform(database.application(), clock, Path.of("../law")), 0);
        chromium = new QuietChromium();
    }

    @AfterAll
    void close() {
        chromium.close();
        server.close();
        database.close();
    }

    private Page at(String path, int width) {
        Page page = chromium.page(width, 1000);
        page.navigate("http://127.0.0.1:" + server.port() + path);
        return page;
    }

    private static Locator figure(Page page, String name) {
        return page.locator("[data-figure='" + name + "']");
    }

    private static Locator row(Page page, String name) {
        return page.getByTestId("change-row").filter(new Locator.FilterOptions().setHasText(name));
    }

    @Test
    void fromTheFirstPageToANumberItsSourceItsCasesAndIntoTheCalculator() {
        try (Page page = at("/", 1400)) {
            page.locator("header nav a[href='/law']").click();
            assertThat(page.getByTestId("region-row")).hasCount(8);
            page.locator("main a[href='/law/140300']").click();
            page.locator("a", new Page.LocatorOptions().setHasText("职工住院支付比例"))
                    .first()
                    .click();
            assertThat(page.getByTestId("step-chart")).hasCount(1);
            assertThat(page.getByTestId("step-chart").locator("svg")).isVisible();
            for (String told : List.of("三级、在职：82%", "起始日是推定的", "二手资料，未核原文", "2026-11-25")) {
                assertThat(page.getByTestId("history-entry")).containsText(told);
            }
            page.getByText("列出全部").click();
            page.locator("a[href='/law/140300/cases/F01']").click();
            assertThat(page.getByTestId("case-verdict")).containsText("逐分一致");
            page.getByTestId("to-calculator").click();
            assertThat(figure(page, "fundPayment")).hasText("13,128.80");
        }
        assertThat(chromium.console()).isEmpty();
    }

    @Test
    void whatIsNotHeldIsSeenInTheListAndOnItsPage() {
        try (Page page = at("/law/140300", 1400)) {
            assertThat(page.getByTestId("unknown-list")).containsText("未查到阳泉市居民门诊统筹的起付线、比例和限额");
            page.navigate("http://127.0.0.1:" + server.port() + "/law/140300/parameter?file=" + OUTPATIENT);
            assertThat(page.getByTestId("history-entry")).containsText("未掌握：未查到阳泉市居民门诊统筹");
            assertThat(page.getByTestId("step-chart")).hasCount(0);
        }
        assertThat(chromium.console()).isEmpty();
    }

    @Test
    void oneFenMoreOfAnItemOfF01ShowsWhichFiguresMoveAndByHowMuch() {
        try (Page page = at("/law/try", 1400)) {
            assertThat(page.getByTestId("outcome")).containsText("同意支付");
            assertThat(figure(page, "fundPayment")).hasText("13,128.80");
            assertThat(page.getByTestId("sheet-line").nth(2)).containsText("16010.73 元 × 82% = 13128.7986 元");
            page.getByTestId("plus-fen").click();
            assertThat(row(page, "医疗费总额")).containsText("+0.01");
            assertThat(row(page, "基金支付合计")).containsText("13,128.81");
            assertThat(page.getByTestId("differences")).containsText("第 1 行单价：6480.00 → 6480.01");
            assertThat(row(page, "个人负担")).hasCount(0);
            QuietChromium.shoot(page, "law-try-fen");
            page.getByTestId("plus-day").click();
            assertThat(page.getByTestId("differences")).containsText("没有变化");
        }
        assertThat(chromium.console()).isEmpty();
    }

    @Test
    void aDayBeforeTheLawBeginsTheStayIsReferred() {
        try (Page page = at("/law/try", 1400)) {
            page.locator("input[type=date]").first().fill("2024-01-01");
            assertThat(page.getByTestId("stale")).isVisible();
            page.getByTestId("compute").click();
            assertThat(page.getByTestId("outcome")).containsText("同意支付");
            page.getByTestId("minus-day").click();
            assertThat(row(page, "决定")).containsText("同意支付");
            assertThat(row(page, "决定")).containsText("转经办人员决定");
        }
        assertThat(chromium.console()).isEmpty();
    }

    @Test
    void oneFieldIsChangedFreelyAndBadFactsSayWhatIsWrong() {
        try (Page page = at("/law/try", 1400)) {
            page.getByTestId("free-answer").selectOption("2");
            page.getByTestId("free-compare").click();
            assertThat(row(page, "起付线").first()).containsText("500.00");
            assertThat(row(page, "起付线").first()).containsText("\u2212300.00");
            page.locator("[name='encounter.stayNumber']").fill("3");
            page.getByTestId("compute").click();
            assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                    .containsText("YB-DEC-0001");
        }
        assertThat(chromium.console())
                .allSatisfy(line -> assertThat(line).contains("400")); // the browser tells of the refusal itself
        chromium.console().clear();
    }

    @Test
    void aRefusalIsShownWithItsReason() {
        try (Page page = at("/law/try", 1400)) {
            page.locator("[name='person.enrolment.benefitsFrom']").fill("2024-03-19");
            page.getByTestId("compute").click();
            assertThat(page.getByTestId("outcome")).containsText("不予支付");
            assertThat(page.getByTestId("outcome")).containsText("待遇等待期内");
            page.getByTestId("plus-day").click();
            assertThat(row(page, "基金支付合计")).containsText("13,128.80");
        }
        assertThat(chromium.console()).isEmpty();
    }

    @Test
    void baotouIsReferredAndTriedOnlyBySayingSo() {
        try (Page page = at("/law/try", 1400)) {
            page.locator("[name='region']").selectOption("150200");
            page.getByTestId("compute").click();
            assertThat(page.getByTestId("outcome")).containsText("转经办人员决定");
            assertThat(page.getByTestId("trial-notice")).hasCount(0);
            page.locator("[name='standIns']").check();
            page.getByTestId("compute").click();
            assertThat(page.getByTestId("trial-notice")).hasText("示例参数试算，不是包头市的规定");
            QuietChromium.shoot(page, "law-try-baotou");
        }
        assertThat(chromium.console()).isEmpty();
    }

    @Test
    void everyPageIsQuietWideAndOnATelephone() {
        var paths = List.of(
                "/law",
                "/law/140300",
                "/law/150200",
                "/law/national",
                "/law/140300/parameter?file=" + RATE,
                "/law/140300/parameter?file=" + OUTPATIENT,
                "/law/140300/cases/F01",
                "/law/140300/cases/YQ-R1",
                "/law/try");
        for (int width : List.of(1400, 390)) {
            for (String path : paths) {
                try (Page page = at(path, width)) {
                    page.waitForLoadState(LoadState.NETWORKIDLE);
                    assertThat(page.locator("main h1")).not().isEmpty();
                    QuietChromium.shoot(page, width + path.replaceAll("[^A-Za-z0-9]+", "-"));
                    assertThat(QuietChromium.overflow(page))
                            .as(path + " is wider than " + width)
                            .isLessThanOrEqualTo(0);
                }
            }
        }
        assertThat(chromium.console()).isEmpty();
    }
}
