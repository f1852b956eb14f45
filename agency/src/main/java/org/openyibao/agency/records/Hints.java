package org.openyibao.agency.records;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/// The word that was probably meant.
final class Hints {
    private static final int FAR = 3;

    private Hints() {}

    static String forColumn(SheetFormat file, String label) {
        String columns = file.columns().stream().map(FolderColumn::name).collect(Collectors.joining("、"));
        var words = file.columns().stream()
                .flatMap(c -> java.util.stream.Stream.of(c.name(), c.head()))
                .toList();
        return nearest(label, words).map(word -> "是否应为“" + word + "”？否则删去这一列").orElse("删去这一列；可用的列：" + columns);
    }

    static String forWord(Collection<String> words, String text) {
        String list = String.join("、", words);
        return nearest(text, words)
                .map(word -> "是否应为“" + word + "”？可用的取值：" + list)
                .orElse("改为以下之一：" + list);
    }

    private static Optional<String> nearest(String text, Collection<String> words) {
        String best = "";
        int least = FAR;
        for (String word : words) {
            int distance = distance(text, word);
            if (distance < least && distance < Math.max(2, word.length() - 1)) {
                least = distance;
                best = word;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /// Levenshtein's, in one row.
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int kept = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(kept, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
