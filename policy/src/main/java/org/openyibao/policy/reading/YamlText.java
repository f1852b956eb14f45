package org.openyibao.policy.reading;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.openyibao.kernel.Refusal;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/// From the bytes of a file to the tree of its places. What the parser says in English about a token is told as
/// what an officer who wrote the file can look for.
final class YamlText {
    private static final int MOST_CHARACTERS = 64 * 1024 * 1024;
    private static final int MOST_LEVELS = 40;
    private static final Pattern ESCAPED_SLASH = Pattern.compile("(?<!\\\\)((?:\\\\{2})*+)\\\\/");

    private YamlText() {}

    /// What the parser says, and what it means.
    ///
    /// @param inContext the place is where that began, not where the parser gave up
    private record Meaning(String says, boolean inContext, String what, String why, String remedy) {}

    private static final List<Meaning> MEANINGS = List.of(
            new Meaning("(TAB)", false, "行首用了制表符（Tab）", "缩进只能用空格", "把制表符改成空格"),
            new Meaning("expected a single document", false, "一个文件里有几份文档", "分隔线 --- 以下是另一份", "每个文件只写一份，删去 ---"),
            new Meaning("undefined alias", false, "有一个值以 * 开头", "* 在 YAML 里是引用", "给这个值加引号"),
            new Meaning("mapping values are not allowed", false, "这里不能再有冒号", "一行只能有一个键，或这一行的缩进不对", "文字里有冒号的加引号；核对缩进"),
            new Meaning("unexpected end of stream", true, "引号没有配对", "从这里到文件末尾没有另一半", "补上引号"),
            new Meaning("unknown escape", false, "双引号里有反斜杠", "反斜杠在双引号里另有用处", "改用单引号"),
            new Meaning("',' or ']'", true, "方括号没有配对，或少了逗号", "从这里起没有找到另一半", "补上 ] 或逗号"),
            new Meaning("',' or '}'", true, "花括号没有配对，或少了逗号", "从这里起没有找到另一半", "补上 } 或逗号"),
            new Meaning("expected <block end>", false, "缩进与上面的行不齐，或值后面多了文字", "同一组的键要对齐", "核对这一行的缩进；整个值加引号"),
            new Meaning("could not find expected ':'", true, "键后面没有冒号", "每行是一个键和它的值", "写成“键: 值”，冒号后空一格"),
            new Meaning("cannot start any token", false, "值的开头是 YAML 保留的字符", "@、`、% 在 YAML 里另有用处", "给这个值加引号"));

    static Node read(String name, Path file) {
        return compose(name, text(name, file));
    }

    private static String text(String name, Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw unreadable(name, "不是 UTF-8 文本", "程序只读 UTF-8 编码的文件", "用编辑器另存为 UTF-8");
        } catch (NoSuchFileException e) {
            throw unreadable(name, "没有这个文件", "路径写错了，或链接指向的文件不在", "核对路径");
        } catch (AccessDeniedException e) {
            throw unreadable(name, "没有读这个文件的权限", "运行程序的用户读不了它", "改权限后重试");
        } catch (IOException e) {
            throw unreadable(name, Files.isDirectory(file) ? "这是一个文件夹" : "文件打不开", "这里要读的是一个文件", "核对路径和磁盘");
        } catch (OutOfMemoryError e) {
            throw unreadable(name, "文件太大", "政策文件和费用单没有这样大", "核对是不是选错了文件");
        }
    }

    static Node compose(String name, String written) {
        String text = asYaml(written);
        var options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setNestingDepthLimit(MOST_LEVELS);
        // a place is one place: no value that stands elsewhere
        options.setMaxAliasesForCollections(0);
        try {
            Node root = new Yaml(options).compose(new StringReader(text));
            if (root == null) {
                throw unreadable(name, "文件是空的", "读到的每个文件都要有内容", "按说明填写内容，或删去这个文件");
            }
            return root;
        } catch (MarkedYAMLException broken) {
            throw notYaml(name, broken);
        } catch (ReaderException broken) {
            long line = 1
                    + text.substring(0, Math.min(broken.getPosition(), text.length()))
                            .chars()
                            .filter(character -> character == '\n')
                            .count();
            throw unreadable(
                    name + " 第 " + line + " 行",
                    "有看不见的控制字符（U+%04X）".formatted(broken.getCodePoint()),
                    "文件可能不是文本，或在传送中损坏",
                    "用编辑器打开核对，另存为 UTF-8 文本");
        } catch (YAMLException broken) {
            throw beyond(name, String.valueOf(broken.getMessage()));
        }
    }

    /// JSON may be indented with tabs and write `\/`, YAML not; a byte order mark is no text. Lines stay where they
    /// are.
    private static String asYaml(String written) {
        String text = written.startsWith("\uFEFF") ? written.substring(1) : written;
        String begins = text.stripLeading();
        boolean isJson = begins.startsWith("{") || begins.startsWith("[");
        return isJson ? ESCAPED_SLASH.matcher(text.replace('\t', ' ')).replaceAll("$1/") : text;
    }

    private static Refusal notYaml(String name, MarkedYAMLException broken) {
        String says = broken.getContext() + " " + broken.getProblem();
        Meaning meaning = MEANINGS.stream()
                .filter(known -> says.contains(known.says()))
                .findFirst()
                .orElse(new Meaning("", false, "不是合法的 YAML 或 JSON", "程序读到这里读不下去", "核对这一行的缩进、引号、冒号和括号"));
        boolean inContext = meaning.inContext() && broken.getContextMark() != null;
        Mark mark = inContext ? broken.getContextMark() : broken.getProblemMark();
        String where = mark == null ? name : name + " 第 " + (mark.getLine() + 1) + " 行";
        return unreadable(where, meaning.what(), meaning.why(), meaning.remedy());
    }

    /// What is YAML, but more of it than a file of ours has.
    private static Refusal beyond(String name, String says) {
        if (says.contains("aliases")) {
            return unreadable(name, "用了 YAML 的锚点和引用（& 和 *）", "每个值写在它自己的地方，才说得出是哪一行", "把引用的内容写开");
        }
        if (says.contains("Nesting Depth")) {
            return unreadable(name, "括号或缩进超过 " + MOST_LEVELS + " 层", "这里没有这样深的层次", "核对括号是否配对");
        }
        return unreadable(name, "文件太大", "政策文件和费用单没有这样大", "核对是不是选错了文件");
    }

    private static Refusal unreadable(String where, String what, String why, String remedy) {
        return new Refusal(ReadingError.UNREADABLE, where, what, why, remedy);
    }
}
