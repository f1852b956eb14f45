package org.openyibao.policy.law;

import org.openyibao.policy.reading.Node;

/// 依据. Where a value was read.
///
/// @param document the document's title
/// @param number its 文号; empty where none is known
/// @param article the article; empty where none is known
/// @param address where it can be read; empty where none is known
/// @param note anything else a reader should know; may be empty
public record Source(String document, String number, String article, String address, String note) {
    static Source read(Node node) {
        node.allow("document", "number", "article", "address", "note");
        String document = node.get("document").text();
        if (document.isBlank()) {
            throw node.get("document")
                    .wrong(LawError.SOURCE_INCOMPLETE, "document 是空的", "每个数都要说出出处", "写明文件名称；没有文件的写是从哪里知道的");
        }
        return new Source(
                document,
                node.textOr("number", ""),
                node.textOr("article", ""),
                node.textOr("address", ""),
                node.textOr("note", ""));
    }

    /// As a decision sheet cites it.
    public String citation() {
        var text = new StringBuilder("《" + document + "》");
        if (!number.isEmpty()) {
            text.append(number);
        }
        if (!article.isEmpty()) {
            text.append(' ').append(article);
        }
        return text.toString();
    }
}
