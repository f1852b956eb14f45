package org.openyibao.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Every family of forms and the code lists, loaded once.
public final class Forms {
    /// The families that an agency can choose.
    public static final List<String> FAMILIES = List.of("shanxi-final", "henan-final", "shanxi-budget", "baotou-lists");

    private static final String WORKING = "working";

    private final Measures measures = new Measures(FormNode.load("/forms/families/measures.yaml"));
    private final CodeBook codes = new CodeBook();
    private final Map<String, Family> families = new LinkedHashMap<>();

    public Forms() {
        for (String id : FAMILIES) {
            families.put(id, new FamilyReader(measures, id).read());
        }
        families.put(WORKING, new FamilyReader(measures, WORKING).read());
    }

    public Measures measures() {
        return measures;
    }

    public CodeBook codes() {
        return codes;
    }

    /// @throws FormException if there is no such family
    public Family family(String id) {
        Family family = families.get(id);
        if (family == null) {
            throw new FormException("no family of forms is called " + id + "; there are " + Set.copyOf(FAMILIES));
        }
        return family;
    }

    /// The platform's own tables, which every agency-year has and no document prints.
    public Family working() {
        return family(WORKING);
    }
}
