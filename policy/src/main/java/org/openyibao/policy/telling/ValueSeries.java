package org.openyibao.policy.telling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openyibao.policy.law.DatedValue;
import org.openyibao.policy.law.ParameterFile;
import org.openyibao.policy.reading.Node;

/// 数值的历史. The numbers of a parameter over time, to be drawn as steps: one series for each number that stands
/// at the same place of the value.
///
/// @param label what the number is, such as `三级、在职`
/// @param unit 元, % or the file's own
public record ValueSeries(String label, String unit, List<Point> points) {
    private static final List<String> BANDS = List.of("tiers", "bands");
    private static final List<String> LISTS = List.of("rules", "tiers", "bands");

    /// @param until null while it holds
    /// @param value a ratio in percent
    /// @param text with its unit
    public record Point(LocalDate from, @Nullable LocalDate until, BigDecimal value, String text) {}

    public static List<ValueSeries> of(ParameterFile file) {
        var series = new LinkedHashMap<String, ValueSeries>();
        for (DatedValue value : file.history()) {
            if (value.unknownReason() == null) {
                var numbers = new LinkedHashMap<String, LawVocabulary.Measure>();
                collect(value.value(), "", "", numbers);
                numbers.forEach((place, measure) -> {
                    String label = place.isEmpty() ? file.title() : place;
                    String unit = measure.unit().isEmpty() ? file.unit() : measure.unit();
                    series.computeIfAbsent(label + "\t" + unit, key -> new ValueSeries(label, unit, new ArrayList<>()))
                            .points()
                            .add(new Point(value.from(), value.until(), measure.value(), measure.text()));
                });
            }
        }
        return List.copyOf(series.values());
    }

    private static void collect(Node node, String key, String label, Map<String, LawVocabulary.Measure> numbers) {
        if (node.isList()) {
            List<Node> items = node.items();
            for (int i = 0; i < items.size(); i++) {
                collect(items.get(i), key, item(items.get(i), key, label, i, items.size()), numbers);
            }
        } else if (node.isMapping()) {
            Map<String, Node> says =
                    node.fields().containsKey("when") || node.fields().containsKey("stay")
                            ? RuleItem.of(node).says()
                            : node.fields();
            says.forEach((inner, value) -> collect(value, inner, join(label, name(inner, says.size(), key)), numbers));
        } else if (!node.isNull()) {
            LawVocabulary.Measure measure = LawVocabulary.measure(key, node.text());
            boolean isFromNothing =
                    key.equals("from") && measure != null && measure.value().signum() == 0;
            if (measure != null && !isFromNothing) {
                numbers.put(distinct(numbers, label), measure);
            }
        }
    }

    private static String item(Node item, String key, String label, int at, int size) {
        if (item.isMapping()) {
            String condition = RuleItem.of(item).condition();
            if (!condition.isEmpty()) {
                return join(label, condition);
            }
        }
        boolean tells = size > 1 && !key.equals("rules");
        return tells ? join(label, "第 " + (at + 1) + " 段") : label;
    }

    /// A number that stands alone in its rule needs no name of its own.
    private static String name(String key, int beside, String list) {
        boolean isLevel = LISTS.contains(key);
        boolean alone = beside == 1
                && !BANDS.contains(list)
                && List.of("amount", "rate").contains(key);
        return isLevel || alone ? "" : LawVocabulary.key(key);
    }

    private static String join(String label, String more) {
        return label.isEmpty() ? more : more.isEmpty() ? label : label + " " + more;
    }

    private static String distinct(Map<String, LawVocabulary.Measure> numbers, String label) {
        String found = label;
        for (int i = 2; numbers.containsKey(found); i++) {
            found = label + "（" + i + "）";
        }
        return found;
    }
}
