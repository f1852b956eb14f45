package org.openyibao.policy.reading;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import org.jspecify.annotations.Nullable;
import org.openyibao.kernel.ErrorCode;
import org.openyibao.kernel.Money;
import org.openyibao.kernel.Refusal;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// A place in a YAML or JSON file (JSON is read as the YAML it is). Every access that finds something else than it
/// asked for refuses with the file, the line and the path.
public final class Node {
    private final String file;
    private final int line;
    private final String path;
    private final org.yaml.snakeyaml.nodes.Node value;
    private @Nullable Map<String, Node> fields;

    Node(String file, String path, org.yaml.snakeyaml.nodes.Node value) {
        this.file = file;
        this.line = value.getStartMark() == null ? 0 : value.getStartMark().getLine() + 1;
        this.path = path;
        this.value = value;
    }

    /// Reads a file of UTF-8 text.
    ///
    /// @param name how the file is called in messages
    public static Node read(String name, Path file) {
        try {
            return parse(name, Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Refusal(ReadingError.UNREADABLE, name, "文件打不开或不是 UTF-8 文本", "", "核对路径、权限，另存为 UTF-8 后重试");
        }
    }

    public static Node parse(String name, String text) {
        try {
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            options.setCodePointLimit(64 * 1024 * 1024);
            options.setNestingDepthLimit(40);
            var root = new Yaml(options).compose(new StringReader(text));
            if (root == null) {
                throw new Refusal(ReadingError.UNREADABLE, name, "文件是空的", "", "按说明填写内容");
            }
            return new Node(name, "", root);
        } catch (MarkedYAMLException broken) {
            int at = broken.getProblemMark() == null
                    ? 0
                    : broken.getProblemMark().getLine() + 1;
            throw new Refusal(
                    ReadingError.UNREADABLE, name + " 第 " + at + " 行", "不是合法的 YAML 或 JSON", "", "核对缩进、引号、冒号和括号");
        } catch (YAMLException broken) {
            throw new Refusal(ReadingError.UNREADABLE, name, "不是合法的 YAML 或 JSON", "", "核对编码和层数");
        }
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

    private Refusal wrong(String what, String remedy) {
        return wrong(ReadingError.VALUE_WRONG, what, "", remedy);
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
            throw wrong("这里应当是“键: 值”的一组", "写成每行一个键");
        }
        var fields = new LinkedHashMap<String, Node>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw wrong("键应当是一个词", "改写这个键");
            }
            String name = key.getValue();
            String inner = path.isEmpty() ? name : path + "." + name;
            if (fields.put(name, new Node(file, inner, tuple.getValueNode())) != null) {
                throw wrong("键 " + name + " 写了两次", "删去其中一个");
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
                        "不认识的键 " + name,
                        "这里只认识：" + String.join("、", new TreeSet<>(keys)),
                        "改成其中之一，或删去");
            }
        });
        return this;
    }

    /// The field of that name.
    public Node get(String name) {
        Node found = find(name);
        if (found == null) {
            throw wrong(ReadingError.KEY_MISSING, "缺少 " + name, "", "补上 " + name);
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
            throw wrong("这里应当是一个列表", "每项前加“- ”，JSON 用方括号");
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
        throw wrong("这里应当是一个值", "写一个词或一个数");
    }

    public String textOr(String name, String absent) {
        Node found = find(name);
        return found == null ? absent : found.text();
    }

    public int whole() {
        String text = text();
        if (!text.matches("-?[0-9]{1,9}")) {
            throw wrong("“" + text + "”不是整数", "写阿拉伯数字");
        }
        return Integer.parseInt(text);
    }

    public boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong("“" + text() + "”不是 true 或 false", "写 true 或 false");
        };
    }

    /// An exact decimal, such as `0.85`; no thousands separators, no percent sign, no exponent.
    public BigDecimal decimal() {
        String text = text();
        if (!text.matches("-?[0-9]{1,15}(\\.[0-9]{1,12})?")) {
            throw wrong("“" + text + "”不是小数", "写阿拉伯数字和一个小数点，不带千分号、百分号");
        }
        return new BigDecimal(text);
    }

    /// An amount in yuan with at most two decimals, in fen.
    public long yuan() {
        BigDecimal amount = decimal();
        if (amount.stripTrailingZeros().scale() > 2) {
            throw wrong("“" + text() + "”不足一分", "金额以元计，最多两位小数");
        }
        return Money.parseYuan(text()).fen();
    }

    public LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeParseException e) {
            throw wrong("“" + text() + "”不是日期", "写成 2024-01-31 的样子");
        }
    }

    /// One of the words of an enumeration of ours.
    public <E extends Enum<E>> E word(Class<E> words) {
        String text = text();
        for (E word : words.getEnumConstants()) {
            if (word.toString().equals(text)) {
                return word;
            }
        }
        var known = new ArrayList<String>();
        for (E word : words.getEnumConstants()) {
            known.add(word.toString());
        }
        throw wrong(ReadingError.VALUE_WRONG, "不认识的词“" + text + "”", "这里只认识：" + String.join("、", known), "改成其中之一");
    }
}
