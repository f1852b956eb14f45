package org.openyibao.statements;

import java.util.Map;
import java.util.Optional;
import org.openyibao.forms.CodeBook;

/// What codes are called: by the code lists, else by the agency's own records.
///
/// @param own names of codes that no list has
record Names(CodeBook codes, Map<String, String> own) {
    Names {
        own = Map.copyOf(own);
    }

    /// The name of a value of a dimension; the value itself where it has none.
    String of(String dimension, String value) {
        return switch (dimension) {
            case "func" ->
                codes.functionName(value)
                        .or(() -> Optional.ofNullable(own.get(value)))
                        .orElse(value);
            case "econ" ->
                codes.economicName(value)
                        .or(() -> Optional.ofNullable(own.get(value)))
                        .orElse(value);
            default -> value;
        };
    }
}
