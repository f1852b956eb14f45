package org.openyibao.kernel;

import java.text.Normalizer;

/// 操作人. Who takes a step, by name.
public final class Operator {
    private Operator() {}

    /// The name without what stands around and between it by accident, so that nobody is two people by a blank.
    ///
    /// @return empty if nothing is left
    public static String name(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{C}]+", " ")
                .strip();
    }

    /// Whether two names are one person's: nobody is two people by a capital letter either.
    public static boolean isSame(String one, String other) {
        return name(one).equalsIgnoreCase(name(other));
    }
}
