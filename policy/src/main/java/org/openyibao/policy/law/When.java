package org.openyibao.policy.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openyibao.policy.reading.Node;
import org.openyibao.policy.reading.ReadingError;

/// 适用情形. The condition of a rule: for each fact the words that it accepts, as bits.
public final class When {
    private static final Set<String> KEYS = keys();

    private final long[] accepted;
    private final String text;

    private When(long[] accepted, String text) {
        this.accepted = accepted;
        this.text = text;
    }

    private static Set<String> keys() {
        var keys = new TreeSet<String>();
        for (Fact fact : Fact.values()) {
            keys.add(fact.toString());
        }
        return keys;
    }

    static When always() {
        var accepted = new long[Fact.values().length];
        Arrays.fill(accepted, -1L);
        return new When(accepted, "");
    }

    static When read(@Nullable Node node, FactSpace space) {
        When when = always();
        if (node == null) {
            return when;
        }
        node.allow(KEYS);
        var parts = new ArrayList<String>();
        for (Fact fact : Fact.values()) {
            Node words = node.find(fact.toString());
            if (words != null) {
                when.accepted[fact.ordinal()] = bits(words, fact, space);
                parts.add(LawWords.of(fact, texts(words)));
            }
        }
        return new When(when.accepted, String.join("、", parts));
    }

    private static List<String> texts(Node words) {
        return words.oneOrMore().stream().map(Node::text).toList();
    }

    private static long bits(Node words, Fact fact, FactSpace space) {
        long bits = 0;
        for (Node word : words.oneOrMore()) {
            int ordinal = space.words(fact).indexOf(word.text());
            if (ordinal < 0) {
                throw word.wrong(
                        ReadingError.VALUE_WRONG,
                        fact + " 没有“" + word.text() + "”",
                        "这里只认识：" + String.join("、", space.words(fact)),
                        "改成其中之一");
            }
            bits |= 1L << ordinal;
        }
        return bits;
    }

    public boolean holds(int[] facts) {
        for (int i = 0; i < accepted.length; i++) {
            if ((accepted[i] >>> facts[i] & 1) == 0) {
                return false;
            }
        }
        return true;
    }

    /// Adds the facts that it tells apart.
    void names(Set<Fact> facts) {
        for (Fact fact : Fact.values()) {
            if (accepted[fact.ordinal()] != -1L) {
                facts.add(fact);
            }
        }
    }

    /// In Chinese, as a decision sheet says it; empty for every case.
    @Override
    public String toString() {
        return text;
    }
}
