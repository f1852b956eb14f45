package org.openyibao.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The interfaces of the web shell's `api.ts`, read so that an answer can be held against them: every field
/// there, none besides, each of its type.
final class ApiTypes {
    private static final List<Path> SOURCES =
            List.of(Path.of("../web/src/api.ts"), Path.of("../web/src/policy/lawTypes.ts"));
    private static final Pattern INTERFACE =
            Pattern.compile("export interface (\\w+)(?: extends ([^{]+))? \\{\\n(.*?)\\n\\}", Pattern.DOTALL);
    private static final Pattern ALIAS = Pattern.compile("export type (\\w+) = (.+)");
    private static final Pattern FIELD = Pattern.compile("  (\\w+)(\\??): (.+)");
    private static final Pattern STATES = Pattern.compile("Partial<Record<(\\w+), (.+)>>");

    private final Map<String, Map<String, Field>> interfaces = new LinkedHashMap<>();
    private final Map<String, String> aliases = new LinkedHashMap<>();

    private record Field(String type, boolean optional) {}

    ApiTypes() throws IOException {
        var source = new StringBuilder();
        for (Path file : SOURCES) {
            source.append(Files.readString(file));
        }
        ALIAS.matcher(source).results().forEach(alias -> aliases.put(alias.group(1), alias.group(2)));
        INTERFACE.matcher(source).results().forEach(found -> {
            var fields = new LinkedHashMap<String, Field>();
            if (found.group(2) != null) {
                inherit(fields, found.group(2).strip());
            }
            FIELD.matcher(found.group(3))
                    .results()
                    .forEach(field -> fields.put(
                            field.group(1),
                            new Field(field.group(3), !field.group(2).isEmpty())));
            interfaces.put(found.group(1), fields);
        });
    }

    private void inherit(Map<String, Field> fields, String parent) {
        var states = STATES.matcher(parent);
        if (states.matches()) {
            for (String name : alternatives(aliases.get(states.group(1)))) {
                fields.put(name.replace("'", ""), new Field(states.group(2), true));
            }
        } else {
            fields.putAll(interfaces.get(parent));
        }
    }

    private static List<String> alternatives(String type) {
        return Arrays.stream(type.split("\\|")).map(String::strip).toList();
    }

    /// What of an answer is not as the type says; empty when all is.
    List<String> differences(JsonNode node, String type) {
        var differences = new ArrayList<String>();
        check(node, type, type, differences);
        return differences;
    }

    private void check(JsonNode node, String type, String where, List<String> differences) {
        if (type.endsWith("[]")) {
            if (!node.isArray()) {
                differences.add(where + " is no list");
            }
            for (JsonNode element : node) {
                check(element, type.substring(0, type.length() - 2), where + "[]", differences);
            }
        } else if (interfaces.containsKey(type)) {
            object(node, type, where, differences);
        } else if (aliases.containsKey(type)) {
            check(node, aliases.get(type), where, differences);
        } else if (type.contains("|")) {
            boolean fits = alternatives(type).stream().anyMatch(one -> {
                var inner = new ArrayList<String>();
                check(node, one, where, inner);
                return inner.isEmpty();
            });
            if (!fits) {
                differences.add(where + " is not " + type + ": " + node);
            }
        } else if (!plain(node, type)) {
            differences.add(where + " is not " + type + ": " + node);
        }
    }

    private static boolean plain(JsonNode node, String type) {
        return switch (type) {
            case "string" -> node.isString();
            case "number" -> node.isNumber();
            case "boolean" -> node.isBoolean();
            case "null" -> node.isNull();
            default ->
                type.startsWith("Record<")
                        ? node.isObject()
                        : type.startsWith("'")
                                ? node.isString() && node.asString().equals(type.replace("'", ""))
                                : type.matches("[0-9]+")
                                        && node.isNumber()
                                        && node.asString().equals(type);
        };
    }

    private void object(JsonNode node, String type, String where, List<String> differences) {
        if (!node.isObject()) {
            differences.add(where + " is no " + type);
            return;
        }
        Map<String, Field> fields = interfaces.get(type);
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            Field field = fields.get(entry.getKey());
            if (field == null) {
                differences.add(where + "." + entry.getKey() + " is not of the contract");
            } else {
                check(entry.getValue(), field.type(), where + "." + entry.getKey(), differences);
            }
        }
        fields.forEach((name, field) -> {
            if (!field.optional() && !node.has(name)) {
                differences.add(where + "." + name + " is missing");
            }
        });
    }
}
