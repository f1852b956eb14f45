package org.openyibao.policy.reading;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.ErrorCode;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.Refusal;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// A place in a YAML or JSON file (JSON is read as the YAML it is). Every access that finds something else than it
/// asked for refuses with the file, the line and the path.
public final class Node {
    /// Longer texts are cut where a message quotes them.
    private static final int MOST_QUOTED = 40;

    private final String file;
    private final int line;
    private final String path;
    private final org.yaml.snakeyaml.nodes.Node value;
    private @Nullable Map<String, Node> fields;

    Node(String file, String path, org.yaml.snakeyaml.nodes.Node value) {
        this(file, path, value, value);
    }

    /// @param begins what stands first of it: the key of a field
    private Node(String file, String path, org.yaml.snakeyaml.nodes.Node value, org.yaml.snakeyaml.nodes.Node begins) {
        this.file = file;
        this.line = begins.getStartMark() == null ? 0 : begins.getStartMark().getLine() + 1;
        this.path = path;
        this.value = value;
    }

    /// Reads a file of UTF-8 text.
    ///
    /// @param name how the file is called in messages
    public static Node read(String name, Path file) {
        return new Node(name, "", YamlText.read(name, file));
    }

    public static Node parse(String name, String text) {
        return new Node(name, "", YamlText.compose(name, text));
    }

    public String file() {
        return file;
    }

    /// The first line is 1.
    public int line() {
        return line;
    }

    /// File, line and path, as messages say it.
    public String where() {
        return file + " 第 " + line + " 行" + (path.isEmpty() ? "" : "（" + path + "）");
    }

    /// The last key of the path.
    public String key() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    public Refusal wrong(ErrorCode code, String what, String why, String remedy) {
        return new Refusal(code, where(), what, why, remedy);
    }

    /// The writing of the value is wrong.
    public Refusal wrong(String what, String why, String remedy) {
        return wrong(ReadingError.VALUE_WRONG, what, why, remedy);
    }

    /// What stands here, as messages say it.
    public String quoted() {
        if (isMapping()) {
            return "一组“键: 值”";
        }
        if (isList()) {
            return "一个列表";
        }
        if (isNull() || !(value instanceof ScalarNode scalar)) {
            return "空的";
        }
        String text = scalar.getValue().replaceAll("\\s+", " ");
        return "“" + (text.length() <= MOST_QUOTED ? text : text.substring(0, MOST_QUOTED) + "……") + "”";
    }

    // ---- mappings ----

    public boolean isMapping() {
        return value instanceof MappingNode;
    }

    public Map<String, Node> fields() {
        Map<String, Node> known = fields;
        if (known == null) {
            known = Collections.unmodifiableMap(readFields());
            fields = known;
        }
        return known;
    }

    private Map<String, Node> readFields() {
        if (!(value instanceof MappingNode mapping)) {
            throw wrong("这里应当是“键: 值”的一组，不是" + quoted(), "这一项由几个键组成", "每行写一个键，冒号后空一格");
        }
        var fields = new LinkedHashMap<String, Node>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)
                    || key.getValue().isBlank()) {
                throw new Node(file, path, tuple.getKeyNode()).wrong("冒号前应当是一个词", "没有名称的值没有人读", "补上键的名称，或删去冒号");
            }
            String name = key.getValue();
            String inner = path.isEmpty() ? name : path + "." + name;
            var field = new Node(file, inner, tuple.getValueNode(), key);
            if (fields.put(name, field) != null) {
                throw field.wrong("键 " + name + " 写了两次", "程序不知道以哪一个为准", "删去其中一个");
            }
        }
        return fields;
    }

    /// Refuses every key that is not among these.
    public Node allow(String... keys) {
        return allow(Set.of(keys));
    }

    public Node allow(Set<String> keys) {
        fields().forEach((name, inner) -> {
            if (!keys.contains(name)) {
                throw inner.wrong(
                        ReadingError.KEY_UNKNOWN,
                        "不认识的键“" + name + "”",
                        "这里只认识：" + String.join("、", new TreeSet<>(keys)),
                        "改成其中之一，或删去");
            }
        });
        return this;
    }

    /// The field of that name.
    public Node get(String name) {
        Node found = fields().get(name);
        if (found == null) {
            throw wrong(ReadingError.KEY_MISSING, "缺少 " + name, "这一项必须写", "补上 " + name);
        }
        if (found.isNull()) {
            throw found.wrong(ReadingError.KEY_MISSING, name + " 后面没有值", "这一项必须写", "写上 " + name + " 的值");
        }
        return found;
    }

    /// The field of that name; null where it is absent or null.
    public @Nullable Node find(String name) {
        Node found = fields().get(name);
        return found == null || found.isNull() ? null : found;
    }

    public boolean isNull() {
        return value.getTag().equals(Tag.NULL);
    }

    // ---- lists ----

    public boolean isList() {
        return value instanceof SequenceNode;
    }

    public List<Node> items() {
        if (!(value instanceof SequenceNode sequence)) {
            throw wrong("这里应当是一个列表，不是" + quoted(), "这一项可以有几个", "每项一行，前面加“- ”；或写在方括号里");
        }
        var items = new ArrayList<Node>();
        for (int i = 0; i < sequence.getValue().size(); i++) {
            items.add(new Node(
                    file, path + "[" + (i + 1) + "]", sequence.getValue().get(i)));
        }
        return items;
    }

    /// The items of a list, or the one scalar as a list of itself.
    public List<Node> oneOrMore() {
        return isList() ? items() : List.of(this);
    }

    // ---- scalars ----

    public String text() {
        if (value instanceof ScalarNode scalar && !isNull()) {
            return scalar.getValue();
        }
        throw wrong("这里应当是一个值，不是" + quoted(), "这一项只有一个", "写一个词或一个数");
    }

    public String textOr(String name, String absent) {
        Node found = find(name);
        return found == null ? absent : found.text();
    }

    public int whole() {
        String text = text();
        if (!text.matches("-?[0-9]{1,9}")) {
            throw wrong(quoted() + "不是整数", "这里数的是次数、级别这样的整数", "写阿拉伯数字，不带单位");
        }
        return Integer.parseInt(text);
    }

    public boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(quoted() + "不是 true 或 false", "这一项只有是和否", "是写 true，否写 false");
        };
    }

    /// An exact decimal, such as `0.85`; no thousands separators, no percent sign, no exponent.
    public BigDecimal decimal() {
        String text = text();
        if (!text.matches("-?[0-9]{1,15}(\\.[0-9]{1,12})?")) {
            throw wrong(quoted() + "不是数", "数只有阿拉伯数字和小数点", "去掉逗号、百分号和单位，80% 写成 0.80");
        }
        return new BigDecimal(text);
    }

    /// An amount in yuan with at most two decimals, in fen.
    public long yuan() {
        BigDecimal amount = decimal();
        if (amount.stripTrailingZeros().scale() > 2) {
            throw wrong(quoted() + "不到整分", "金额以元计，最多两位小数", "按来源改成两位小数");
        }
        return Money.parseYuan(text()).fen();
    }

    public LocalDate date() {
        String text = text();
        try {
            if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException e) {
            throw wrong(quoted() + "不是日期", "日历上没有这一天", "核对年月日");
        }
        throw wrong(quoted() + "不是日期", "日期是四位年、两位月、两位日", "写成 2024-01-31 的样子");
    }

    /// One of the words of an enumeration of ours.
    public <E extends Enum<E>> E word(Class<E> words) {
        E[] all = words.getEnumConstants();
        String word = word(Stream.of(all).map(Enum::toString).toList());
        return Stream.of(all)
                .filter(one -> one.toString().equals(word))
                .findFirst()
                .orElseThrow();
    }

    /// One of those words.
    public String word(List<String> words) {
        String text = text();
        if (!words.contains(text)) {
            throw wrong("不认识的词" + quoted(), "这里只认识：" + String.join("、", words), "改成其中之一");
        }
        return text;
    }

    /// One of those words at the field of that name; the first of them where it is absent.
    public String wordOr(String name, String... words) {
        Node found = find(name);
        return found == null ? words[0] : found.word(List.of(words));
    }
}
