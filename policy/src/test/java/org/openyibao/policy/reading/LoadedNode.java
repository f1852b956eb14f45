package org.openyibao.policy.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// What was never a text, as a place: reading text takes longer than all that is asked of it afterwards.
public final class LoadedNode {
    private LoadedNode() {}

    /// @param value maps, lists, text, numbers, booleans and null
    public static Node of(String name, Object value) {
        return new Node(name, "", node(value));
    }

    private static org.yaml.snakeyaml.nodes.Node node(@Nullable Object value) {
        return switch (value) {
            case null -> scalar(Tag.NULL, "null");
            case Map<?, ?> map -> {
                var fields = new ArrayList<NodeTuple>();
                map.forEach((key, inner) -> fields.add(new NodeTuple(scalar(Tag.STR, key.toString()), node(inner))));
                yield new MappingNode(Tag.MAP, fields, DumperOptions.FlowStyle.FLOW);
            }
            case List<?> list -> {
                var items = new ArrayList<org.yaml.snakeyaml.nodes.Node>();
                list.forEach(item -> items.add(node(item)));
                yield new SequenceNode(Tag.SEQ, items, DumperOptions.FlowStyle.FLOW);
            }
            default -> scalar(Tag.STR, value.toString());
        };
    }

    private static ScalarNode scalar(Tag tag, String text) {
        return new ScalarNode(tag, text, null, null, DumperOptions.ScalarStyle.PLAIN);
    }
}
