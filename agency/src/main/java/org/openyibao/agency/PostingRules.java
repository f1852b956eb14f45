package org.openyibao.agency;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openyibao.ledger.Account;

/// 平行记账的科目对照. Which financial and which budget account an amount takes; data beside this class, not
/// code.
final class PostingRules {
    static final String OTHER_MONEY = "其他资金";

    private final Map<String, Pair> rules = new HashMap<>();

    /// @param financial an account of 财务会计
    /// @param budget an account of 预算会计, "" where the rule has none
    record Pair(String financial, String budget) {}

    PostingRules() {
        for (String[] row : rows("/org/openyibao/agency/posting_rules.tsv")) {
            rules.put(row[0] + "/" + row[1], new Pair(row[2], row[3]));
        }
    }

    Pair expense(String expenditureKind, String unitKind) {
        return rules.getOrDefault("expense/" + expenditureKind + "/" + unitKind, rule("expense/" + expenditureKind));
    }

    /// The financial account of a payment: an asset where the economic class buys one, else the expense.
    String financialDebit(String economic, Pair expense) {
        Pair exact = rules.get("capital/" + economic);
        Pair byClass = rules.get("capital/" + economic.substring(0, Math.min(3, economic.length())));
        Pair asset = exact == null ? byClass : exact;
        return asset == null ? expense.financial() : asset.financial();
    }

    Pair income(String source, String remark) {
        return rules.getOrDefault("income/" + source + "/" + remark, rule("income/" + source));
    }

    Pair money(String fund) {
        return rule("money/" + (isFiscal(fund) ? "fiscal" : "other"));
    }

    /// What a carry-over lies in: money that is not named is taken for fiscal money.
    Pair opening(String fund) {
        return rule("opening/" + (fund.isEmpty() || isFiscal(fund) ? "fiscal" : "other"));
    }

    static boolean isFiscal(String fund) {
        return fund.endsWith("财政拨款");
    }

    private Pair rule(String key) {
        return Objects.requireNonNull(rules.get(key), () -> "no posting rule " + key);
    }

    /// The chart of 政府会计制度.
    static List<Account> governmentAccounts() {
        return rows("/forms/codes/government_accounts.tsv").stream()
                .map(row -> new Account(row[0], row[1], row[3], row[4]))
                .toList();
    }

    static List<Account> controlAccounts() {
        return rows("/org/openyibao/agency/control_accounts.tsv").stream()
                .map(row -> new Account(row[0], row[1], row[2], row[3]))
                .toList();
    }

    private static List<String[]> rows(String resource) {
        try (var in = Objects.requireNonNull(PostingRules.class.getResourceAsStream(resource), resource);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var rows = new ArrayList<String[]>();
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                rows.add(line.split("\t", -1));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
