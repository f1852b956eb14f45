package org.openyibao.kernel;

/// The one address of a figure, everywhere: `yangquan-2024/03/2080109/3` (agency-year, table, row, column
/// number) or `yangquan-2024/text/KEY` for the narrative. The row is its code, or its seq where it has none; in
/// two-sided tables the side stands before it (`in-1`, `out-8`).
public record FigureAddress(AgencyYear agencyYear, String place, String row, String column) {
    public static final String TEXT = "text";

    /// @param row the row's code, seq or name; a slash in a name is escaped as `%2F`
    public static FigureAddress cell(AgencyYear agencyYear, String table, String row, int column) {
        String escaped = row.replace("%", "%25").replace("/", "%2F");
        return new FigureAddress(agencyYear, table, escaped, Integer.toString(column));
    }

    public static FigureAddress text(AgencyYear agencyYear, String key) {
        return new FigureAddress(agencyYear, TEXT, key, "");
    }

    /// @throws IllegalArgumentException if the text is no address; the message says what one looks like
    public static FigureAddress parse(String text) {
        String[] parts = text.strip().split("/");
        if (parts.length == 3 && parts[1].equals(TEXT)) {
            return new FigureAddress(AgencyYear.parse(parts[0]), TEXT, parts[2], "");
        }
        if (parts.length == 4 && parts[3].matches("[0-9]+")) {
            return new FigureAddress(AgencyYear.parse(parts[0]), parts[1], parts[2], parts[3]);
        }
        throw new IllegalArgumentException(
                "a figure's address is AGENCY-YEAR/TABLE/ROW/COLUMN or AGENCY-YEAR/text/KEY: " + text);
    }

    public boolean isText() {
        return place.equals(TEXT);
    }

    @Override
    public String toString() {
        return agencyYear + "/" + place + "/" + row + (isText() ? "" : "/" + column);
    }
}
