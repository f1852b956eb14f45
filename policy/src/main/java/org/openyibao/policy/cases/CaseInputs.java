package org.openyibao.policy.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.Rate;
import org.openyibao.kernel.Refusal;
import org.openyibao.policy.formula.FormulaError;
import org.openyibao.policy.formula.Given;
import org.openyibao.policy.reading.Node;

/// What a case states: looked up in its policy, then its bill, its accumulators and the case itself, under any
/// of several spellings. What the case expects, and what it says in prose, is never looked at.
final class CaseInputs {
    private static final Set<String> NEVER_READ = Set.of("expected", "accumulators_after", "title", "notes", "why");
    private static final BigDecimal FEN_PER_WAN = BigDecimal.valueOf(Money.FEN_PER_WAN);

    private final Node theCase;
    private final List<Node> places = new ArrayList<>();
    private final Set<String> asked = new TreeSet<>();
    private final Set<String> fromLaw = new TreeSet<>();

    CaseInputs(Node theCase) {
        this.theCase = theCase;
        for (String name : List.of("policy", "bill", "accumulators_before")) {
            Node place = theCase.find(name);
            if (place != null && place.isMapping()) {
                places.add(place);
            }
        }
        places.add(theCase);
    }

    /// The name of the place, which is no input of a computation but tells whose habits of print hold.
    String placeName() {
        return theCase.textOr("place", "");
    }

    Node policy() {
        return theCase.get("policy");
    }

    Node bill() {
        return theCase.get("bill");
    }

    @Nullable
    Node find(String... names) {
        for (String name : names) {
            asked.add(name);
            for (Node place : places) {
                Node found = NEVER_READ.contains(name) ? null : place.find(name);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /// For a name that the policy may give another meaning.
    @Nullable
    Node findInBill(String name) {
        asked.add(name);
        return bill().find(name);
    }

    Node get(String... names) {
        Node found = find(names);
        if (found == null) {
            throw missing(names);
        }
        return found;
    }

    private Refusal missing(String... names) {
        return theCase.wrong(
                FormulaError.INPUT_MISSING, "缺少 " + String.join(" 或 ", names), "没有它算不出结果", "在 policy 或 bill 里补上");
    }

    boolean has(String... names) {
        return find(names) != null;
    }

    /// A sum by one of its names, in yuan or, under the name with `_wan`, in 万元.
    @Nullable
    Money findMoney(String... names) {
        for (String name : names) {
            Node yuan = find(name, name + "_yuan");
            if (yuan != null) {
                return Given.money(yuan);
            }
            Node wan = find(name + "_wan");
            if (wan != null) {
                return wan(wan);
            }
        }
        return null;
    }

    static Money wan(Node node) {
        return new Money(Given.decimal(node).multiply(FEN_PER_WAN).longValueExact());
    }

    Money money(String... names) {
        Money found = findMoney(names);
        if (found == null) {
            throw missing(names);
        }
        return found;
    }

    Money moneyOr(Money absent, String... names) {
        Money found = findMoney(names);
        return found == null ? absent : found;
    }

    @Nullable
    Rate findRate(String... names) {
        Node found = find(names);
        return found == null ? null : rate(found);
    }

    Rate rate(String... names) {
        return rate(get(names));
    }

    /// `0.05` or `5%`.
    static Rate rate(Node node) {
        String text = node.text().strip();
        return text.matches("[0-9]+([.][0-9]+)?%")
                ? Rate.percent(text.substring(0, text.length() - 1))
                : Given.rate(node);
    }

    int count(String... names) {
        return Given.count(get(names));
    }

    int countOr(int absent, String... names) {
        Node found = find(names);
        return found == null ? absent : Given.count(found);
    }

    boolean flag(String... names) {
        Node found = find(names);
        return found != null && found.flag();
    }

    LocalDate date(String... names) {
        return get(names).date();
    }

    /// Prose of the policy, in small letters; empty where there is none.
    String words(String... names) {
        Node found = find(names);
        return found == null ? "" : String.join("; ", texts(found)).toLowerCase(java.util.Locale.ROOT);
    }

    static List<String> texts(Node node) {
        return node.oneOrMore().stream().map(Node::text).toList();
    }

    /// Notes that the case does not state something and the law stands in.
    <T> T fromLaw(String what, T value) {
        fromLaw.add(what);
        return value;
    }

    /// A count that the law stands in for where the case does not state it.
    int countOrLaw(String what, int law, String... names) {
        Node found = find(names);
        return found == null ? fromLaw(what, law) : Given.count(found);
    }

    List<String> takenFromLaw() {
        return List.copyOf(fromLaw);
    }

    /// What policy and bill state that no formula asked for.
    List<String> unread() {
        var unread = new ArrayList<String>();
        for (Node place : places.subList(0, places.size() - 1)) {
            place.fields().keySet().stream()
                    .filter(name -> !asked.contains(name))
                    .map(name -> place.key() + "." + name)
                    .forEach(unread::add);
        }
        return unread;
    }

    Refusal contradiction(String what, String why, String remedy) {
        return theCase.wrong(FormulaError.CONTRADICTION, what, why, remedy);
    }
}
