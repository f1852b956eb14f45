package org.openyibao.policy.law;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openyibao.policy.reading.Node;

/// 适用情形. The condition of a rule: for each fact that it names the words that it accepts, as bits.
public final class When {
    private static final Set<String> KEYS = keys();

    private final Map<Fact, BitSet> accepted;
    private final String text;

    private When(Map<Fact, BitSet> accepted, String text) {
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

    static When read(@Nullable Node node, FactSpace space) {
        var accepted = new EnumMap<Fact, BitSet>(Fact.class);
        var parts = new ArrayList<String>();
        if (node != null) {
            node.allow(KEYS);
            for (Fact fact : Fact.values()) {
                Node words = node.find(fact.toString());
                if (words != null) {
                    accepted.put(fact, bits(words, fact, space));
                    parts.add(LawWords.of(fact, texts(words)));
                }
            }
        }
        return new When(accepted, String.join("、", parts));
    }

    private static List<String> texts(Node words) {
        return words.oneOrMore().stream().map(Node::text).toList();
    }

    private static BitSet bits(Node words, Fact fact, FactSpace space) {
        var bits = new BitSet();
        for (Node word : words.oneOrMore()) {
            bits.set(space.words(fact).indexOf(word.word(space.words(fact))));
        }
        if (bits.isEmpty()) {
            throw words.wrong(fact + " 一个值也没有", "这样的规则管不到任何情形", "写上值，或删去 " + fact);
        }
        return bits;
    }

    public boolean holds(int[] facts) {
        for (var words : accepted.entrySet()) {
            if (!words.getValue().get(facts[words.getKey().ordinal()])) {
                return false;
            }
        }
        return true;
    }

    /// Adds the facts that it tells apart.
    void names(Set<Fact> facts) {
        facts.addAll(accepted.keySet());
    }

    /// In Chinese, as a decision sheet says it; empty for every case.
    @Override
    public String toString() {
        return text;
    }
}
