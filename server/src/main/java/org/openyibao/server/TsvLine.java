package org.openyibao.server;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One line of tab-separated output, whatever its cells hold.
final class TsvLine {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    private TsvLine() {}

    /// Tabs, line breaks and other control characters within a cell become a space.
    static String of(String... cells) {
        return Arrays.stream(cells).map(TsvLine::cell).collect(Collectors.joining("\t"));
    }

    static String cell(String text) {
        return BREAKS.matcher(text).replaceAll(" ");
    }
}
