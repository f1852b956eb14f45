package org.openyibao.operations.relief;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openyibao.agency.ImportDesk;
import org.openyibao.agency.PaymentDesk;
import org.openyibao.forms.CodeBook;
import org.openyibao.forms.Forms;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.RegionCode;
import org.openyibao.ledger.BookSet;
import org.openyibao.ledger.Books;
import org.openyibao.ledger.Books.TracedPosting;
import org.openyibao.ledger.Ledger;
import org.openyibao.ledger.database.ScratchDatabase;
import org.openyibao.policy.AllowanceClaim;
import org.openyibao.policy.AllowanceDecision;

/// A small agency with one project line of 10,000 yuan, a law of two groups that exclude each other, and a
/// relief desk, for tests.
final class Office implements AutoCloseable {
    static final AgencyYear YEAR = AgencyYear.parse("sample-2024");
    static final String ELDERS = "长者";
    static final String CARERS = "照护者";
    static final LocalDate DAY = LocalDate.of(2024, 12, 5);
    static final Instant NOON = Instant.parse("2025-03-01T04:00:00Z");

    final ScratchDatabase database = ScratchDatabase.create();
    final Ledger ledger = new Ledger(database.application());
    final Books books = new Books(database.application(), ledger.charts());
    final CodeBook codes = new Forms().codes();
    final ImportDesk imports = new ImportDesk(database.application(), ledger, books, codes);
    final PaymentDesk payments = new PaymentDesk(ledger, books, codes);
    final Map<String, Money> tiers = new TreeMap<>(Map.of("", Money.ofYuan(3000), "高", Money.ofYuan(4000)));
    final ReliefDesk desk = new ReliefDesk(database.application(), ledger, books, payments, this::law);
    final Path folder;

    Office(Path parent) {
        folder = parent.resolve("sample-2024");
        write("agency.yaml", """
                id: sample-2024
                name: 示例市医疗保险中心
                region: "990100"
                year: 2024
                document: final-accounts
                forms: shanxi-final
                unit_kind: 参公
                """);
        rows(
                "budget_lines.tsv",
                "line_no|func_code|kind|project|fund_source|start_yuan",
                "B1|2080699|项目支出|补助|一般公共预算财政拨款|10000.00");
        rows(
                "relief_groups.tsv",
                "group|func_code|econ_code|project|fund_source|purpose",
                ELDERS + "|2080699|30307|补助|一般公共预算财政拨款|长者补助",
                CARERS + "|2080699|30307|补助|一般公共预算财政拨款|照护补助");
    }

    /// What a compiled law would say; no number of law is in the desk.
    private AllowanceDecision law(RegionCode region, AllowanceClaim claim) {
        String basis = "示例规定第一条";
        if (!region.code().equals("990100") || !Set.of(ELDERS, CARERS).contains(claim.group())) {
            return new AllowanceDecision.Referred(List.of(claim.group()));
        }
        LocalDate diedOn = claim.diedOn();
        if (diedOn != null && diedOn.isBefore(claim.on())) {
            return new AllowanceDecision.Refused(List.of("Deceased"), basis);
        }
        var others = new TreeSet<>(claim.groups());
        others.remove(claim.group());
        if (!others.isEmpty()) {
            return new AllowanceDecision.Refused(List.of("ExclusiveGroups:" + others.first()), basis);
        }
        Money yearly = tiers.get(claim.tier());
        return yearly == null
                ? new AllowanceDecision.Refused(List.of("TierUnknown"), basis)
                : new AllowanceDecision.Granted(yearly, basis, "sample");
    }

    void write(String file, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void rows(String file, String... lines) {
        write(file, String.join("\n", lines).replace('|', '\t') + "\n");
    }

    static final String HEAD = "person_no|id_number|name|group|tier|from|until|evidence|died_on|death_evidence";

    /// A roster's row.
    ///
    /// @param n the person: 1 to 9
    static String elder(int n, String tail) {
        return "P" + n + "|" + id(n) + "|张示例|" + ELDERS + "||2024-01-01||老年证" + tail;
    }

    static String id(int n) {
        String body = "9901011930010100" + n;
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (body.charAt(i) - '0') * weights[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    void roster(String... people) {
        var lines = new String[people.length + 1];
        lines[0] = HEAD;
        System.arraycopy(people, 0, lines, 1, people.length);
        rows("roster.tsv", lines);
    }

    /// The agency's budget in the books.
    Office open() {
        var receipt = imports.enter(folder, "经办甲", NOON);
        imports.approve(receipt.batchId(), "复核乙", NOON);
        return this;
    }

    ReliefDesk.Receipt register() {
        return desk.register(YEAR, folder, "经办甲", "", NOON);
    }

    ReliefBatch decide() {
        return desk.decide(YEAR, ELDERS, DAY, "经办甲", NOON);
    }

    ReliefBatch pay() {
        return desk.approve(decide().id(), "复核乙", NOON);
    }

    ReliefYear.PersonLine line(int n) {
        return desk.year(YEAR).lines().stream()
                .filter(line -> line.person().personNo().equals("P" + n))
                .findFirst()
                .orElseThrow();
    }

    BookSet bookSet(String name) {
        return books.charts().heldBy("sample").stream()
                .filter(set -> set.code().equals("sample/" + name))
                .findFirst()
                .orElseThrow();
    }

    /// The postings of an account.
    List<TracedPosting> postings(String bookSet, String account) {
        var found = new java.util.ArrayList<TracedPosting>();
        BookSet set = bookSet(bookSet);
        for (int year = 2024; year <= 2025; year++) {
            var from = org.openyibao.kernel.Period.opening(year);
            var until = org.openyibao.kernel.Period.closing(year);
            var cells = books.nets(set, from, until).stream()
                    .map(Books.Net::cell)
                    .filter(cell -> cell.account().equals(account))
                    .toList();
            books.postings(set, from, until, cells, 0, found::add);
        }
        return found;
    }

    @Override
    public void close() {
        database.close();
    }
}
