package org.openyibao.kernel;

/// What was refused, told to the person who can mend it: where, what, why, and what to do. Chinese, with
/// figures and units, without blame and without technical detail.
///
/// @param where file, row and column, or the command; may be empty
/// @param what what is wrong, with the value found
/// @param why the rule that it breaks; may be empty
/// @param remedy what to do
public record Complaint(ErrorCode code, String where, String what, String why, String remedy) {
    /// The one-line form of the wire and the terminal.
    public String line() {
        var text = new StringBuilder(code.code()).append(' ');
        if (!where.isEmpty()) {
            text.append(where).append("：");
        }
        text.append(what);
        if (!why.isEmpty()) {
            text.append("。原因：").append(why);
        }
        return text.append("。处理：").append(remedy).toString();
    }
}
