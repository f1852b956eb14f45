package org.openyibao.forms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The government classifications that tables print: functional codes, economic codes of department and
/// government, and how the first map to the second.
public final class CodeBook {
    private final Map<String, String> functions = new LinkedHashMap<>();
    private final Map<String, String> economics = new LinkedHashMap<>();
    private final List<GovernmentClass> governments = new ArrayList<>();

    /// @param departmentCodes department codes, classes or items, that it takes
    /// @param seen whether the mapping was seen in a source, or recalled
    private record GovernmentClass(String code, String name, List<String> departmentCodes, boolean seen) {}

    /// 政府经济分类 of a department code.
    ///
    /// @param seen whether the mapping was seen in a source; what was only recalled is marked wherever it acts
    public record Government(String code, String name, boolean seen) {}

    public CodeBook() {
        read("functional_expenditure.tsv", row -> functions.put(row[0], row[2]));
        read("economic_department.tsv", row -> economics.put(row[0], row[2]));
        read(
                "economic_government.tsv",
                row -> governments.add(new GovernmentClass(
                        row[0],
                        row[2],
                        row[3].isBlank() ? List.of() : List.of(row[3].split(" ")),
                        row[4].equals("seen"))));
    }

    private static void read(String file, java.util.function.Consumer<String[]> sink) {
        try (var in = CodeBook.class.getResourceAsStream("/forms/codes/" + file)) {
            if (in == null) {
                throw new FormException("no code list " + file);
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                sink.accept(line.split("\t", -1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<String> functionName(String code) {
        return Optional.ofNullable(functions.get(code));
    }

    public Optional<String> economicName(String code) {
        return Optional.ofNullable(economics.get(code));
    }

    /// The department codes of a class, the class itself first, in order.
    public List<String> economicsOf(String classCode) {
        return economics.keySet().stream()
                .filter(code -> code.startsWith(classCode))
                .toList();
    }

    /// How many mappings to government classes were only recalled.
    public long unseenGovernmentClasses() {
        return governments.stream().filter(government -> !government.seen()).count();
    }

    /// The government class of a department code. 行政 and 参公 take the classes of offices (501 to 504), 事业
    /// the subsidies to institutions (505, 506) for 301, 302, 309 and 310; all else has one class of its own.
    public Optional<Government> government(String economic, String unitKind) {
        boolean institution = unitKind.equals("事业");
        String departmentClass = economic.length() >= 3 ? economic.substring(0, 3) : economic;
        GovernmentClass exact = null;
        GovernmentClass byClass = null;
        for (GovernmentClass candidate : governments) {
            if (candidate.code().length() != 5) {
                continue;
            }
            if (candidate.departmentCodes().contains(economic)) {
                exact = candidate;
            } else if (candidate.departmentCodes().contains(departmentClass)) {
                byClass = candidate;
            }
        }
        GovernmentClass chosen = institution && byClass != null ? byClass : exact;
        return Optional.ofNullable(chosen).map(c -> new Government(c.code(), c.name(), c.seen()));
    }
}
