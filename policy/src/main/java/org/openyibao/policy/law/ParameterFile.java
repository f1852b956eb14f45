package org.openyibao.policy.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openyibao.policy.reading.Node;
import org.openyibao.policy.reading.ReadingError;

/// 一个政策参数: one file, one parameter, its whole history.
///
/// @param file the path below the law folder
/// @param parameter its name from the closed list
/// @param schemes the schemes it applies to; all of them where the file does not say
/// @param kind the kind of care it applies to; null where it does not tell kinds apart
/// @param history by date
public record ParameterFile(
        String file,
        String parameter,
        String title,
        Set<Scheme> schemes,
        @Nullable CareKind kind,
        String unit,
        List<DatedValue> history) {
    static ParameterFile read(Node node, Set<String> known) {
        node.allow("parameter", "title", "applies", "unit", "history", "note");
        Node name = node.get("parameter");
        if (!known.contains(name.text())) {
            throw name.wrong(
                    ReadingError.VALUE_WRONG, "不认识的参数“" + name.text() + "”", "参数的名称是一张封闭的表", "改成 law/README.md 里列出的名称");
        }
        Set<Scheme> schemes = EnumSet.allOf(Scheme.class);
        CareKind kind = null;
        Node applies = node.find("applies");
        if (applies != null) {
            applies.allow("scheme", "kind");
            Node scheme = applies.find("scheme");
            if (scheme != null) {
                schemes = EnumSet.noneOf(Scheme.class);
                for (Node one : scheme.oneOrMore()) {
                    schemes.add(one.word(Scheme.class));
                }
            }
            Node of = applies.find("kind");
            kind = of == null ? null : of.word(CareKind.class);
        }
        return new ParameterFile(
                node.file(),
                name.text(),
                node.get("title").text(),
                schemes,
                kind,
                node.textOr("unit", ""),
                history(node.get("history")));
    }

    private static List<DatedValue> history(Node node) {
        List<Node> items = node.items();
        var history = new ArrayList<DatedValue>();
        for (int i = 0; i < items.size(); i++) {
            LocalDate next = i + 1 < items.size() ? items.get(i + 1).get("from").date() : null;
            history.add(DatedValue.read(items.get(i), next));
        }
        return List.copyOf(history);
    }

    public Optional<DatedValue> on(LocalDate day) {
        return history.stream().filter(value -> value.holdsOn(day)).findFirst();
    }

    boolean appliesTo(Scheme scheme, @Nullable CareKind care) {
        return schemes.contains(scheme) && (kind == null || kind == care);
    }
}
