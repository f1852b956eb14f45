package org.openyibao.agency.records;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The code lists of module forms, read from the class path: first column the code, third the name.
///
/// @param functions functional codes and names, in the list's order
/// @param economics economic codes and names, in the list's order
public record PublishedCodeLists(Map<String, String> functions, Map<String, String> economics) implements CodeLists {
    public PublishedCodeLists {
        functions = Collections.unmodifiableMap(new LinkedHashMap<>(functions));
        economics = Collections.unmodifiableMap(new LinkedHashMap<>(economics));
    }

    public static PublishedCodeLists load() {
        return new PublishedCodeLists(
                names("/forms/codes/functional_expenditure.tsv"), names("/forms/codes/economic_department.tsv"));
    }

    @Override
    public Optional<String> functionName(String code) {
        return Optional.ofNullable(functions.get(code));
    }

    @Override
    public Optional<String> economicName(String code) {
        return Optional.ofNullable(economics.get(code));
    }

    private static Map<String, String> names(String resource) {
        var names = new LinkedHashMap<String, String>();
        try (var stream = Objects.requireNonNull(PublishedCodeLists.class.getResourceAsStream(resource), resource);
                var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", -1);
                names.put(cells[0], cells[2]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
