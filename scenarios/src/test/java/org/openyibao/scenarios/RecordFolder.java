package org.openyibao.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/// Reads a folder of the import format, straightforwardly and without any class of the generator.
record RecordFolder(Path path) {
    /// One row by column name.
    record Row(Map<String, String> cells) {
        String get(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("no column " + column + " in " + cells.keySet());
            }
            return cell;
        }

        BigDecimal yuan(String column) {
            return new BigDecimal(get(column));
        }

        /// Functional code, kind, project and fund source in one text.
        String purpose() {
            return String.join("|", get("func_code"), get("kind"), get("project"), get("fund_source"));
        }
    }

    boolean has(String file) {
        return Files.exists(path.resolve(file + ".tsv"));
    }

    List<Row> rows(String file) {
        try {
            List<String> lines = Files.readAllLines(path.resolve(file + ".tsv"));
            String[] header = lines.getFirst().split("\t", -1);
            var rows = new ArrayList<Row>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split("\t", -1);
                if (cells.length != header.length) {
                    throw new IllegalStateException(file + " has a row of " + cells.length + " cells: " + line);
                }
                var row = new LinkedHashMap<String, String>();
                for (int i = 0; i < header.length; i++) {
                    row.put(header[i], cells[i]);
                }
                rows.add(new Row(row));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Row> rows(String file, Predicate<Row> which) {
        return rows(file).stream().filter(which).toList();
    }

    BigDecimal sum(String file, String column, Predicate<Row> which) {
        return rows(file, which).stream().map(row -> row.yuan(column)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// The vouchers and what the relief desk will pay, in order of date.
    List<Row> paid() {
        var paid = new ArrayList<>(rows("payments"));
        if (has("roster")) {
            paid.add(allowance());
            paid.sort(Comparator.comparing(row -> row.get("date")));
        }
        return paid;
    }

    /// 3,000 yuan, as the law of 990100 says, for everybody on the roster who is not known to be dead.
    private Row allowance() {
        int living = rows("roster", row -> row.get("died_on").isEmpty()).size();
        Row group = rows("relief_groups").getFirst();
        var cells = new LinkedHashMap<>(group.cells());
        cells.put("date", path.getFileName().toString().replaceAll("[^0-9]", "") + "-10-23");
        cells.put("kind", "项目支出");
        cells.put("persons", Integer.toString(living));
        cells.put("amount_yuan", Integer.toString(living * 3000));
        return new Row(cells);
    }

    /// Of the vouchers and of what the relief desk will pay.
    BigDecimal spent(Predicate<Row> which) {
        return paid().stream()
                .filter(which)
                .map(row -> row.yuan("amount_yuan"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// The amount of an item in `balances.tsv` or `sangong_budget.tsv`; zero where it is not listed.
    BigDecimal item(String file, String item) {
        return sum(file, "amount_yuan", row -> row.get("item").equals(item));
    }

    Map<String, BigDecimal> sums(List<Row> rows, Function<Row, String> key) {
        var sums = new LinkedHashMap<String, BigDecimal>();
        rows.forEach(row -> sums.merge(key.apply(row), row.yuan("amount_yuan"), BigDecimal::add));
        return sums;
    }
}
