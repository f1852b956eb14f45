package org.openyibao.agency.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openyibao.kernel.Complaint;
import org.openyibao.kernel.Money;

/// The four references read without a complaint and pass control by date.
class ReferenceFoldersTest {
    private static final Map<String, List<Integer>> ROWS = Map.of(
            "yangquan-2024", List.of(15, 6, 12, 0, 9, 321, 4, 4, 5, 0, 19, 6),
            "baotou-2024", List.of(11, 3, 9, 3, 0, 250, 3, 5, 7, 1, 4, 1),
            "jiyuan-2023", List.of(27, 18, 17, 3, 22, 435, 0, 2, 4, 2, 27, 0),
            "zezhou-2024", List.of(21, 0, 0, 0, 0, 0, 0, 1, 1, 0, 9, 2));

    private static final List<FolderFile> FILES = List.of(
            FolderFile.BUDGET_LINES,
            FolderFile.ADJUSTMENTS,
            FolderFile.INCOME,
            FolderFile.BALANCES,
            FolderFile.RELEASES,
            FolderFile.PAYMENTS,
            FolderFile.OBLIGATIONS,
            FolderFile.PROCUREMENT,
            FolderFile.PRIOR_YEAR,
            FolderFile.THREE_PUBLIC_BUDGET,
            FolderFile.FACTS,
            FolderFile.OVERLAY);

    @ParameterizedTest
    @ValueSource(strings = {"yangquan-2024", "baotou-2024", "jiyuan-2023", "zezhou-2024"})
    void eachReferenceIsReadWithoutAComplaintAndWithEveryRow(String id) {
        var records = new ArrayList<AgencyRecord>();
        FolderSummary summary = FolderReader.read(ReferenceFolders.of(id), CodeLists.published(), records::add);

        assertThat(summary.complaints()).extracting(Complaint::line).isEmpty();
        assertThat(FILES).map(file -> (int) summary.count(file.recordKind())).isEqualTo(ROWS.get(id));
        assertThat(summary.profile()).map(profile -> profile.id().toString()).contains(id);
        assertThat(records).hasSize(1 + ROWS.get(id).stream().mapToInt(i -> i).sum());
        assertThat(summary.ignoredFiles()).contains("cells.tsv", "narrative.tsv", "outline.tsv", "performance.json");
        assertThat(records).doesNotHaveDuplicates();
        assertThat(records).extracting(r -> r.kind() + "/" + r.identity()).doesNotHaveDuplicates();
    }

    /// The totals come from `awk -F'\t' 'NR>1{s+=$10*100}END{printf "%.0f\n",s}' payments.tsv` on each folder.
    @ParameterizedTest
    @CsvSource({"yangquan-2024,2792569900", "baotou-2024,1234110600", "jiyuan-2023,5510465100"})
    void thePaymentsOfAReferenceAddUpToItsYear(String id, long fen) {
        long sum = ReferenceFolders.records(id).stream()
                .mapToLong(r -> r instanceof Payment payment ? payment.amount().fen() : 0)
                .sum();

        assertThat(new Money(sum)).isEqualTo(new Money(fen));
    }

    /// Replays each year by date, adjustments and releases before the payments of their day.
    @ParameterizedTest
    @ValueSource(strings = {"yangquan-2024", "baotou-2024", "jiyuan-2023", "zezhou-2024"})
    void controlByDateRefusesNothingOfAReference(String id) {
        var budget = new BudgetControl();
        var releases = new ReleaseControl();
        var refused = new ArrayList<Complaint>();

        ReferenceFolders.records(id).stream()
                .sorted(Comparator.comparing(AgencyRecord::date).thenComparing(r -> r instanceof Payment))
                .forEach(r -> {
                    switch (r) {
                        case BudgetLine line -> budget.open(line);
                        case BudgetAdjustment adjustment ->
                            budget.adjust(adjustment).ifPresent(refused::add);
                        case TreasuryRelease release -> releases.release(release);
                        case Payment payment -> {
                            budget.pay(payment).ifPresent(refused::add);
                            releases.pay(payment).ifPresent(refused::add);
                        }
                        default -> {}
                    }
                });

        assertThat(refused).extracting(Complaint::line).isEmpty();
    }
}
