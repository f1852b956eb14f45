package org.openyibao.bench.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Who may take part, by name. A new engine gets its line here.
final class Engines {
    private static final Map<String, Supplier<Engine>> IN_THIS_PROCESS = new LinkedHashMap<>();

    static {
        IN_THIS_PROCESS.put(ByHand.NAME, ByHand::new);
        IN_THIS_PROCESS.put(PolicyEngine.PLAIN, () -> new PolicyEngine(false));
        IN_THIS_PROCESS.put(PolicyEngine.EXPLAINED, () -> new PolicyEngine(true));
        for (var sessions : DroolsEngine.Sessions.values()) {
            IN_THIS_PROCESS.put(sessions.engine(), () -> new DroolsEngine(sessions));
        }
    }

    private Engines() {}

    static List<String> names() {
        var names = new ArrayList<>(IN_THIS_PROCESS.keySet());
        names.add(PlpgsqlEngine.NAME);
        return names;
    }

    /// Those of the given names that need no database, and [ByHand], which the others are measured against.
    static List<Engine> inThisProcess(List<String> names) {
        var engines = new ArrayList<Engine>();
        IN_THIS_PROCESS.forEach((name, engine) -> {
            if (name.equals(ByHand.NAME) || names.contains(name)) {
                engines.add(engine.get());
            }
        });
        return engines;
    }
}
