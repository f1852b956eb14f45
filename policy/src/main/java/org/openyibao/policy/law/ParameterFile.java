package org.openyibao.policy.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openyibao.policy.reading.Node;

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
            throw name.wrong("不认识的参数" + name.quoted(), "这里只认识：" + String.join("、", new TreeSet<>(known)), "改成其中之一");
        }
        Set<Scheme> schemes = EnumSet.allOf(Scheme.class);
        CareKind kind = null;
        Node applies = node.find("applies");
        if (applies != null) {
            applies.allow("scheme", "kind");
            Node scheme = applies.find("scheme");
            if (scheme != null) {
                schemes = schemes(scheme);
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

    private static Set<Scheme> schemes(Node node) {
        var schemes = EnumSet.noneOf(Scheme.class);
        for (Node one : node.oneOrMore()) {
            schemes.add(one.word(Scheme.class));
        }
        if (schemes.isEmpty()) {
            throw node.wrong("一个险种也没有", "这样的文件对谁也不适用", "写上险种；对各险种都适用的删去 scheme");
        }
        return schemes;
    }

    private static List<DatedValue> history(Node node) {
        List<Node> items = node.items();
        if (items.isEmpty()) {
            throw node.wrong("一个取值也没有", "没有取值的参数等于没有写", "至少写一个取值；没有掌握的写 value: unknown 和 reason");
        }
        var history = new ArrayList<DatedValue>();
        for (int i = 0; i < items.size(); i++) {
            Node next = i + 1 < items.size() ? items.get(i + 1).get("from") : null;
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
