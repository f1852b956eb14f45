package org.openyibao.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.openyibao.kernel.Refusal;

/// The words behind a command: positions, options with a value, and flags.
final class Arguments {
    /// Blanks at either end, the no-break and the wide one included, are nobody's name.
    private static final Pattern BLANKS = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    private final String usage;
    private final List<String> positions = new ArrayList<>();
    private final Map<String, String> options = new HashMap<>();
    private final Set<String> flags = new java.util.HashSet<>();

    /// @param withValue names of the options that take a value, such as `--user`
    /// @param withoutValue names of the flags, such as `--json`
    /// @throws Refusal if a word is not understood
    Arguments(String usage, List<String> words, Set<String> withValue, Set<String> withoutValue) {
        this.usage = usage;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (withoutValue.contains(word)) {
                flags.add(word);
            } else if (withValue.contains(word)) {
                if (i + 1 == words.size()) {
                    throw misused(word + " 后面缺少内容");
                }
                options.put(word, BLANKS.matcher(words.get(++i)).replaceAll(""));
            } else if (word.startsWith("--")) {
                throw misused("不认识选项 " + word);
            } else {
                positions.add(word);
            }
        }
    }

    /// @throws Refusal if there are more or fewer positions
    List<String> positions(int count) {
        if (positions.size() != count) {
            throw misused("需要 " + count + " 个参数，给了 " + positions.size() + " 个");
        }
        return positions;
    }

    List<String> positions() {
        return List.copyOf(positions);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    String required(String name) {
        return option(name).orElseThrow(() -> misused("缺少 " + name));
    }

    boolean flag(String name) {
        return flags.contains(name);
    }

    /// @throws Refusal if it is no whole number
    long number(String text, String what) {
        if (!text.matches("[0-9]{1,18}")) {
            throw misused(what + "是一个整数，不是“" + text + "”");
        }
        return Long.parseLong(text);
    }

    Refusal misused(String what) {
        return new Refusal(CommandError.MISUSED, "", what, "", "用法：./openyibao " + usage);
    }
}
