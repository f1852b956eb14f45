package org.openyibao.bench.law;

import java.util.EnumSet;
import java.util.Set;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;

/// The rule set in Drools's own language (`rules.drl`), compiled to its executable model.
final class DroolsEngine implements Engine {
    private static final String RULES = "org/openyibao/bench/law/rules.drl";

    private final Sessions sessions;
    private final KieBase rules;

    /// How claims are handed to Drools.
    enum Sessions {
        /// A stateless session evaluates one claim: what a settlement at the counter would do.
        ONE_CLAIM("drools-claim", 50_000),
        /// A session evaluates a thousand: what a night's batch would do.
        THOUSAND_CLAIMS("drools-thousand", 1_000_000);

        private final String engine;
        private final int most;

        Sessions(String engine, int most) {
            this.engine = engine;
            this.most = most;
        }

        String engine() {
            return engine;
        }
    }

    DroolsEngine(Sessions sessions) {
        this.sessions = sessions;
        this.rules = compile();
    }

    private static KieBase compile() {
        var services = KieServices.get();
        var files = services.newKieFileSystem();
        files.write(services.getResources().newClassPathResource(RULES, DroolsEngine.class.getClassLoader()));
        var builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return services.newKieContainer(services.getRepository().getDefaultReleaseId())
                .getKieBase();
    }

    @Override
    public String name() {
        return sessions.engine;
    }

    @Override
    public Set<Variant> variants() {
        return EnumSet.allOf(Variant.class);
    }

    @Override
    public int most(Variant variant) {
        return sessions.most;
    }

    @Override
    public DroolsTrial prepare(Claims claims, Variant variant) {
        return new DroolsTrial(rules, sessions, claims, variant);
    }
}
