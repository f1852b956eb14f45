package org.openyibao.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The forms of one province and document, and how they print: a zero, thousands, the lines above the table.
///
/// @param document `final-accounts`, `budget`, or `any` for the platform's own tables
/// @param zeroText how exactly zero is printed
/// @param thousands whether commas separate thousands
/// @param totalAcross whether a total's name spans the columns of code and name, or stands in the column of
/// names
/// @param noData what is printed below a table without data, "" for nothing
/// @param yearLabel may contain `{year}`
public record Family(
        String id,
        String document,
        String zeroText,
        boolean thousands,
        String yearLabel,
        String unitLabel,
        String agencyLabel,
        String codeHead,
        boolean totalAcross,
        String noData,
        List<Form> forms,
        List<NarrativeSection> narrative) {
    public Family {
        forms = List.copyOf(forms);
        narrative = List.copyOf(narrative);
    }

    public @Nullable Form form(String table) {
        return forms.stream().filter(f -> f.table().equals(table)).findFirst().orElse(null);
    }
}
