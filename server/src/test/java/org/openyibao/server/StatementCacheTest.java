package org.openyibao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openyibao.scenarios.ReferenceAgencies;
import org.openyibao.statements.Statement;

/// A statement is filled once, and again when something was added to the books.
class StatementCacheTest {
    @Test
    void newPostingsMakeANewStatement(@TempDir Path folder) throws IOException {
        try (var references = new ReferenceFigures()) {
            references.load("yangquan-2024");
            references.statement("yangquan-2024"); // who asks once never counts how far the books have come
            Statement before = references.statement("yangquan-2024");
            assertThat(total(before)).isEqualTo("2792.57");
            assertThat(references.statement("yangquan-2024")).isSameAs(before);
            assertThat(references.statements.of(before.card().id(), true)).isNotSameAs(before);

            Path records = folder.resolve("yangquan-2024");
            ReferenceAgencies.copyTo("yangquan-2024", records);
            Files.writeString(
                    records.resolve("income.tsv"), "2299999\t其他资金\t其他收入\t12300.00\n", StandardOpenOption.APPEND);
            references.load(records);

            assertThat(total(references.statement("yangquan-2024"))).isEqualTo("2793.80");
        }
    }

    private static String total(Statement statement) {
        return statement.cells(statement.form("02")).getFirst().text();
    }
}
