package org.openyibao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openyibao.ledger.Books2024.count;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openyibao.ledger.database.ScratchDatabase;

class ChartsTest {
    private static final int CROWD = 8;
    private static final int ROUNDS = 20;

    private ScratchDatabase database;
    private BookSet set;

    @BeforeEach
    void open() {
        database = ScratchDatabase.create();
        set = new Charts(database.application()).open("a/agency", "agency", "990100", "a", "单位账");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private LedgerCell cell(String value) {
        return new LedgerCell(set.id(), "5001", new TreeMap<>(Map.of("project", value)));
    }

    /// As several processes would: each has its own memory of what is interned.
    private <T> List<T> atOnce(java.util.function.Function<Charts, T> work) throws Exception {
        var barrier = new CyclicBarrier(CROWD);
        List<Future<T>> running = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(CROWD)) {
            for (int i = 0; i < CROWD; i++) {
                Callable<T> one = () -> {
                    var charts = new Charts(database.application());
                    barrier.await();
                    return work.apply(charts);
                };
                running.add(threads.submit(one));
            }
        }
        var results = new ArrayList<T>();
        for (var one : running) {
            results.add(one.get());
        }
        return results;
    }

    @Test
    void severalInternTheSameCellsAlike() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String name = "项目" + round;
            var cells =
                    IntStream.range(0, 50).mapToObj(i -> cell(name + "/" + i)).toList();

            assertThat(new HashSet<>(atOnce(charts -> charts.intern(cells)))).hasSize(1);
        }
        assertThat(count(database.application(), "SELECT count(*) FROM ledger_cell"))
                .isEqualTo(ROUNDS * 50L);
    }

    @Test
    void severalOpenTheSameBookSetAndGetOne() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String code = "b/" + round;

            assertThat(new HashSet<>(atOnce(charts -> charts.open(code, "agency", "990100", "b", "乙"))))
                    .hasSize(1);
        }
    }

    @Test
    void aBookSetDoesNotChangeItsKindOrHolder() {
        var charts = new Charts(database.application());

        assertThat(charts.open("a/agency", "agency", "990100", "a", "改名")).isEqualTo(set);
        assertThatThrownBy(() -> charts.open("a/agency", "fund", "990100", "a", ""))
                .isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> charts.open("a/agency", "agency", "990100", "b", ""))
                .isInstanceOf(LedgerException.class);
    }

    @Test
    void theSameUnitsHaveOneNumberAndDifferentOnesDifferent() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Unit same = Unit.flow("次" + round);

            assertThat(new HashSet<>(atOnce(charts -> charts.unitId(same)))).hasSize(1);
            assertThat(new HashSet<>(atOnce(charts ->
                            charts.unitId(Unit.stock(Thread.currentThread().getName())))))
                    .hasSize(CROWD);
        }
        var charts = new Charts(database.application());
        assertThat(charts.unitId(Unit.stock("人"))).isNotEqualTo(charts.unitId(Unit.flow("人")));
        assertThat(charts.unitId(Unit.FEN)).isEqualTo(1);
    }

    @Test
    void idsOfSeveralNeverMeet() throws Exception {
        var all = new HashSet<Long>();
        for (List<Long> ids : atOnce(charts ->
                IntStream.range(0, 25_000).mapToObj(_ -> charts.nextId()).toList())) {
            assertThat(ids).allMatch(all::add);
        }
    }

    @Test
    void aCellIsWhatItsNonEmptyDimensionsSay() {
        var with = new LedgerCell(set.id(), "5001", new TreeMap<>(Map.of("project", "甲", "fund", "")));

        assertThat(with).isEqualTo(cell("甲"));
        assertThat(with.id()).isEqualTo(cell("甲").id()).isPositive();
        assertThat(cell("乙").id()).isNotEqualTo(cell("甲").id());
        assertThat(with.dimension("fund")).isEmpty();
    }

    /// The digest is 63 bits of SHA-256; should two cells ever share one, nobody may post to either by mistake.
    @Test
    void aDigestThatAnotherCellHasIsRefusedEachTime() throws SQLException {
        var wanted = cell("甲");
        Books2024.run(database.owner(), """
                INSERT INTO ledger_cell
                VALUES (%d, %d, '5001', ARRAY['project'], ARRAY['乙'])""".formatted(wanted.id(), set.id()));
        var charts = new Charts(database.application());

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> charts.intern(List.of(wanted)))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("share the digest");
        }
    }

    @Test
    void theSameContentUnderAnotherDigestIsRefused() throws SQLException {
        Books2024.run(database.owner(), """
                INSERT INTO ledger_cell
                VALUES (4711, %d, '5001', ARRAY['project'], ARRAY['甲'])""".formatted(set.id()));
        var charts = new Charts(database.application());

        assertThatThrownBy(() -> charts.intern(List.of(cell("甲")))).isInstanceOf(LedgerException.class);
    }

    @Test
    void aDeclaredChartStaysAsItIs() {
        var charts = new Charts(database.application());
        charts.declare("agency", List.of(new Account("5001", "业务活动费用", "expense 费用", "debit")));
        charts.declare(
                "agency", List.of(new Account("5001", "改名", "", "both"), new Account("1011", "零余额", "", "debit")));

        assertThat(charts.accounts("agency"))
                .hasSize(2)
                .extractingByKey("5001")
                .extracting(Account::name)
                .isEqualTo("业务活动费用");
    }
}
