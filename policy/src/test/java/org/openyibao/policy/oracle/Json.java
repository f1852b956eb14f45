package org.openyibao.policy.oracle;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Requests as text, so that a bill on which two disagree can be kept as a file of `decide`.
public final class Json {
    private Json() {}

    /// @param value maps, lists, text, numbers, booleans and null
    public static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> text(entry.getKey()) + ": " + text(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case List<?> list -> list.stream().map(Json::text).collect(Collectors.joining(", ", "[", "]"));
            case String word -> '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            default -> value.toString();
        };
    }
}
