package org.openyibao.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// A place in a form file: typed access that says the file and the path where something is missing.
final class FormNode {
    private final String where;
    private final @Nullable Object value;

    private FormNode(String where, @Nullable Object value) {
        this.where = where;
        this.value = value;
    }

    static FormNode load(String resource) {
        try (InputStream in = FormNode.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FormException("no form file " + resource);
            }
            Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new FormNode(resource.substring(resource.lastIndexOf("families/") + "families/".length()), root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isPresent() {
        return value != null;
    }

    FormNode child(String name) {
        Object inner = value instanceof Map<?, ?> map ? map.get(name) : null;
        return new FormNode(where + "." + name, inner);
    }

    Map<String, FormNode> fields() {
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw new FormException(where + ": a mapping was expected");
        }
        var fields = new LinkedHashMap<String, FormNode>();
        map.forEach((key, inner) -> fields.put(String.valueOf(key), new FormNode(where + "." + key, inner)));
        return fields;
    }

    List<FormNode> items() {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw new FormException(where + ": a list was expected");
        }
        var items = new java.util.ArrayList<FormNode>();
        for (int i = 0; i < list.size(); i++) {
            items.add(new FormNode(where + "[" + (i + 1) + "]", list.get(i)));
        }
        return items;
    }

    List<String> texts() {
        return items().stream().map(FormNode::text).toList();
    }

    String text() {
        if (value == null) {
            throw new FormException(where + ": is missing");
        }
        return String.valueOf(value);
    }

    String textOr(String absent) {
        return value == null ? absent : String.valueOf(value);
    }

    int number() {
        if (value instanceof Integer number) {
            return number;
        }
        throw new FormException(where + ": a whole number was expected");
    }

    int numberOr(int absent) {
        return value == null ? absent : number();
    }

    boolean flag() {
        return Boolean.TRUE.equals(value);
    }

    FormException wrong(String why) {
        return new FormException(where + ": " + why);
    }
}
