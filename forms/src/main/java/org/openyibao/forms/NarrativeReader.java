package org.openyibao.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openyibao.forms.NarrativeSection.Each;
import org.openyibao.forms.NarrativeSection.NarrativeFigure;
import org.openyibao.kernel.Rounding;

/// Reads the figures of a family's narrative; a family without the file has none.
final class NarrativeReader {
    private final String resource;

    NarrativeReader(String resource) {
        this.resource = resource;
    }

    List<NarrativeSection> read() {
        if (NarrativeReader.class.getResource(resource) == null) {
            return List.of();
        }
        var sections = new ArrayList<NarrativeSection>();
        for (FormNode node : FormNode.load(resource).child("sections").items()) {
            String inherited = sections.isEmpty() ? "" : sections.getLast().heading();
            FormNode each = node.child("each");
            sections.add(new NarrativeSection(
                    node.child("section").textOr(inherited),
                    each.isPresent() ? Optional.of(each(each)) : Optional.empty(),
                    node.child("figures").items().stream()
                            .map(NarrativeReader::element)
                            .toList()));
        }
        return sections;
    }

    private static NarrativeSection.Element element(FormNode node) {
        FormNode each = node.child("each");
        return each.isPresent()
                ? new NarrativeSection.Repeated(
                        each(each),
                        node.child("figures").items().stream()
                                .map(NarrativeReader::figure)
                                .toList())
                : figure(node);
    }

    private static Each each(FormNode node) {
        return new Each(
                node.child("dimension").text(),
                node.child("level").numberOr(0),
                node.child("of").text(),
                Form.Order.valueOf(node.child("order").textOr("code").toUpperCase(Locale.ROOT)),
                node.child("where").flag(),
                node.child("when").textOr(""));
    }

    private static NarrativeFigure figure(FormNode node) {
        FormNode formula = node.child("formula");
        return new NarrativeFigure(
                node.child("key").text(),
                node.child("kind").text(),
                node.child("label").textOr(node.child("key").text()),
                formula.isPresent() ? formula.text() : node.child("now").text(),
                node.child("before").textOr(""),
                node.child("when").textOr(""),
                node.child("unit_kinds").texts(),
                node.child("decimals").numberOr(2),
                Rounding.valueOf(node.child("rounding")
                        .textOr("half-up")
                        .toUpperCase(Locale.ROOT)
                        .replace('-', '_')),
                !node.child("rate").textOr("true").equals("false"),
                node.child("of_nothing").textOr("omit").equals("0"),
                NarrativeSection.Same.valueOf(node.child("same").textOr("omit").toUpperCase(Locale.ROOT)));
    }
}
