package org.openyibao.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openyibao.forms.Forms;
import org.openyibao.kernel.AgencyYear;
import org.openyibao.kernel.FigureAddress;
import org.openyibao.kernel.Refusal;
import org.openyibao.ledger.Books;
import org.openyibao.ledger.Events;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The statements of every agency-year in the ledger.
public final class Statements {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Books books;
    private final Forms forms;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /// A statement and how far the books had come when it was begun; null where that was not counted.
    private record Known(Events.@Nullable Extent extent, Statement statement) {}

    public Statements(Books books, Forms forms) {
        this.books = books;
        this.forms = forms;
    }

    /// Every agency-year of which the ledger has a profile, by id.
    public List<AgencyCard> agencies() {
        var cards = new ArrayList<AgencyCard>();
        for (var event : books.events().of("agency_profile")) {
            cards.add(card(JSON.readTree(event.event().payload())));
        }
        cards.sort(Comparator.comparing(card -> card.id().toString()));
        return cards;
    }

    private static AgencyCard card(JsonNode profile) {
        return new AgencyCard(
                AgencyYear.parse(text(profile, "id")),
                text(profile, "name"),
                text(profile, "region"),
                text(profile, "document"),
                text(profile, "forms"),
                text(profile, "unit_kind"));
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null ? "" : value.asString();
    }

    public Optional<AgencyCard> find(AgencyYear year) {
        return agencies().stream().filter(card -> card.id().equals(year)).findFirst();
    }

    /// The same statement as long as nothing is added to the books, so that its tables are filled once.
    ///
    /// @param plain whether the overlay is left out
    /// @throws Refusal if the ledger does not know the agency-year
    public Statement of(AgencyYear year, boolean plain) {
        return known.compute(
                        year + (plain ? " plain" : ""),
                        (_, before) -> before == null ? new Known(null, read(year, plain)) : again(before, year, plain))
                .statement();
    }

    /// Counting how far the books have come takes as long as many a statement. A command asks once and never
    /// counts; who asks again reads once more and counts from then on.
    private Known again(Known before, AgencyYear year, boolean plain) {
        Events.Extent extent = books.events().extent(year.bucket());
        return extent.equals(before.extent()) ? before : new Known(extent, read(year, plain));
    }

    private Statement read(AgencyYear year, boolean plain) {
        AgencyCard card = find(year)
                .orElseThrow(() -> new Refusal(
                        StatementError.AGENCY_YEAR_UNKNOWN,
                        year.toString(),
                        "账上没有 " + year,
                        "该单位年度还没有导入并审批",
                        "先用 import 导入、用 approve 审批；已有的单位年度："
                                + agencies().stream()
                                        .map(c -> c.id().toString())
                                        .toList()));
        return new Statement(books, forms, card, plain ? Overlay.NONE : overlay(year), ownNames(year));
    }

    /// The statement that a figure belongs to.
    ///
    /// @throws Refusal if the address cannot be read
    public Statement of(String address) {
        return of(address(address).agencyYear(), false);
    }

    /// @throws Refusal if the text is no AGENCY-YEAR
    public static AgencyYear agencyYear(String text) {
        try {
            return AgencyYear.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    StatementError.ADDRESS_UNREADABLE,
                    text,
                    "读不懂这个单位年度",
                    "写法是 单位-年度，如 yangquan-2024",
                    "用 agencies 列出账上的单位年度");
        }
    }

    /// @throws Refusal if the text is no address
    public static FigureAddress address(String text) {
        try {
            return FigureAddress.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    StatementError.ADDRESS_UNREADABLE,
                    text,
                    "读不懂这个地址",
                    "地址是 单位-年度/表/行/列，或 单位-年度/text/键",
                    "例如 yangquan-2024/03/2080109/3；用 cells 或 figures 列出全部地址");
        }
    }

    private Overlay overlay(AgencyYear year) {
        var lines = new ArrayList<Overlay.Line>();
        for (JsonNode line : ofYear(year, "overlay_line")) {
            lines.add(new Overlay.Line(
                    text(line, "table"),
                    text(line, "row"),
                    text(line, "what"),
                    text(line, "value"),
                    text(line, "reason")));
        }
        return new Overlay(lines);
    }

    private Map<String, String> ownNames(AgencyYear year) {
        var names = new HashMap<String, String>();
        for (JsonNode name : ofYear(year, "code_name")) {
            names.put(text(name, "code"), text(name, "name"));
        }
        return names;
    }

    private List<JsonNode> ofYear(AgencyYear year, String kind) {
        return books.events().of(year.bucket(), kind).stream()
                .filter(event -> event.event().key().startsWith(year + "/"))
                .map(event -> JSON.readTree(event.event().payload()))
                .toList();
    }
}
