package org.openyibao.policy.telling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openyibao.policy.law.Wording;

/// 政策文件用词. How the keys and words of law files stand in a Chinese sentence. A word that is not listed stands
/// as it is written, so that a new file can be shown before anybody has named its words.
final class LawVocabulary {
    /// What a number at a key is.
    enum Kind {
        MONEY,
        RATIO,
        COUNT,
        /// money where it is one yuan or more, else a ratio
        EITHER,
        /// added to a ratio
        POINTS,
        /// tells the items of a list apart; no measure
        PLACE,
        TEXT
    }

    private record Entry(Kind kind, String word) {}

    private static final Map<String, Entry> ENTRIES = read();

    private LawVocabulary() {}

    private static Map<String, Entry> read() {
        var entries = new HashMap<String, Entry>();
        try (var in = LawVocabulary.class.getResourceAsStream("words.tsv")) {
            if (in == null) {
                throw new IllegalStateException("words.tsv is not beside its class");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(row ->
                            entries.put(row[0], new Entry(Kind.valueOf(row[1].toUpperCase(Locale.ROOT)), row[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    static boolean knows(String key) {
        return ENTRIES.containsKey(key);
    }

    static String key(String key) {
        Entry entry = ENTRIES.get(key);
        return entry == null ? key : entry.word();
    }

    static Kind kind(String key) {
        Entry entry = ENTRIES.get(key);
        return entry == null ? Kind.COUNT : entry.kind();
    }

    /// A word at a key in Chinese: `form: perStay` is `每次住院`.
    static String word(String key, String word) {
        Entry entry = ENTRIES.get(key + "=" + word);
        return entry == null ? key(word) : entry.word();
    }

    static boolean isNumber(String text) {
        return text.matches("-?[0-9]{1,15}(\\.[0-9]{1,12})?");
    }

    /// A number at a key as officers write it; null where it is none or only tells items apart.
    static @Nullable Measure measure(String key, String text) {
        if (!isNumber(text)) {
            return null;
        }
        var number = new BigDecimal(text);
        return switch (kind(key)) {
            case MONEY -> money(number);
            case RATIO -> ratio(number);
            case EITHER -> number.compareTo(BigDecimal.ONE) < 0 ? ratio(number) : money(number);
            case POINTS -> new Measure(number.movePointRight(2), "%", plain(number.movePointRight(2)) + " 个百分点");
            case COUNT -> new Measure(number, "", plain(number));
            case PLACE, TEXT -> null;
        };
    }

    /// @param value as drawn: a ratio in percent
    /// @param unit 元 or %; empty where the file's own unit holds
    /// @param text with its unit
    record Measure(BigDecimal value, String unit, String text) {}

    private static Measure money(BigDecimal number) {
        BigDecimal whole = number.stripTrailingZeros();
        BigDecimal shown =
                whole.scale() > 0 ? number.setScale(Math.max(2, whole.scale()), RoundingMode.UNNECESSARY) : whole;
        return new Measure(number, "元", grouped(shown) + " 元");
    }

    private static Measure ratio(BigDecimal number) {
        return new Measure(number.movePointRight(2), "%", Wording.percent(number));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String grouped(BigDecimal number) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
    }
}
