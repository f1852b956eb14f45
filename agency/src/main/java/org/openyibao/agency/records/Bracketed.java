package org.openyibao.agency.records;

/// A name with an optional remark in brackets at its end: `其他收入（银行存款利息）`. Half-width brackets count
/// as full-width ones. A bracket inside the name (`因公出国（境）费`) belongs to the name.
record Bracketed(String name, String bracket) {
    static Bracketed parse(String text) {
        String full = fullWidth(text);
        int open = full.lastIndexOf('（');
        if (open > 0 && full.endsWith("）")) {
            return new Bracketed(
                    full.substring(0, open).strip(),
                    full.substring(open + 1, full.length() - 1).strip());
        }
        return new Bracketed(full, "");
    }

    static String fullWidth(String text) {
        return text.replace('(', '（').replace(')', '）');
    }

    @Override
    public String toString() {
        return bracket.isEmpty() ? name : name + "（" + bracket + "）";
    }
}
