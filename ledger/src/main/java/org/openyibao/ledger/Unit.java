package org.openyibao.ledger;

/// What a posting counts: fen of money, or a memorandum unit that is a stock (as of a date) or a flow (over a
/// period).
public record Unit(String name, Measures measures) {
    public enum Measures {
        MONEY,
        STOCK,
        FLOW;

        String column() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Measures ofColumn(String text) {
            return valueOf(text.toUpperCase(java.util.Locale.ROOT));
        }
    }

    public static final Unit FEN = new Unit("fen", Measures.MONEY);

    public static Unit stock(String name) {
        return new Unit(name, Measures.STOCK);
    }

    public static Unit flow(String name) {
        return new Unit(name, Measures.FLOW);
    }
}
