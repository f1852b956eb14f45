package org.openyibao.statements;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.openyibao.forms.Filter;
import org.openyibao.ledger.Books.Net;

/// The cells of one account with their net amounts. A filter is put once to each value that occurs, not to each
/// cell, and what it admits is remembered: the forms put the same few filters to thousands of cells, hundreds
/// of times.
final class AccountNets {
    static final AccountNets NONE = new AccountNets(List.of());

    private final List<Net> nets;
    private final Map<String, Map<String, BitSet>> columns = new ConcurrentHashMap<>();
    private final Map<Filter, BitSet> admitted = new ConcurrentHashMap<>();

    private AccountNets(List<Net> nets) {
        this.nets = nets;
    }

    static Map<String, AccountNets> byAccount(Collection<Net> nets) {
        var lists = new HashMap<String, List<Net>>();
        for (Net net : nets) {
            lists.computeIfAbsent(net.cell().account(), _ -> new ArrayList<>()).add(net);
        }
        var byAccount = new HashMap<String, AccountNets>();
        lists.forEach((account, list) -> byAccount.put(account, new AccountNets(list)));
        return byAccount;
    }

    List<Net> all() {
        return nets;
    }

    /// Passes on the cells that every filter admits.
    ///
    /// @param admits whether a filter admits a value of its dimension; always the same answer
    void admitted(List<Filter> filters, BiPredicate<Filter, String> admits, Consumer<Net> sink) {
        if (nets.isEmpty()) {
            return;
        }
        var rows = new BitSet(nets.size());
        rows.set(0, nets.size());
        for (Filter filter : filters) {
            rows.and(admitted.computeIfAbsent(filter, _ -> rows(filter, admits)));
        }
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            sink.accept(nets.get(row));
        }
    }

    private BitSet rows(Filter filter, BiPredicate<Filter, String> admits) {
        var rows = new BitSet(nets.size());
        column(filter.dimension()).forEach((value, of) -> {
            if (admits.test(filter, value)) {
                rows.or(of);
            }
        });
        return rows;
    }

    /// The rows of each value of a dimension.
    private Map<String, BitSet> column(String dimension) {
        return columns.computeIfAbsent(dimension, name -> {
            var column = new HashMap<String, BitSet>();
            for (int row = 0; row < nets.size(); row++) {
                column.computeIfAbsent(nets.get(row).cell().dimension(name), _ -> new BitSet(nets.size()))
                        .set(row);
            }
            return column;
        });
    }
}
