package org.openyibao.bench.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openyibao.ledger.database.ScratchDatabase;

/// Every engine of the bench decides what the rule set says, to the fen.
class RuleSetTest {
    private static final int FEW = 2_000;

    private static Sums byHand(int claims, Variant variant) {
        return ByHand.sums(Claims.generate(claims), variant);
    }

    @Test
    void theRuleSetByHandComesToWhatIsKnownOfVariantA() {
        assertThat(byHand(50_000, Variant.GIVEN).check()).isEqualTo(123476218387979L);
        assertThat(byHand(200_000, Variant.GIVEN).check()).isEqualTo(493108120345124L);
        assertThat(byHand(1_000_000, Variant.GIVEN))
                .isEqualTo(new Sums(68937510793L, 1098384568056L, 604775665153L, 468560512161L, 2468424966698844L));
    }

    @Test
    void theRuleSetByHandComesToWhatIsKnownOfVariantB() {
        assertThat(byHand(1_000_000, Variant.CARRIED))
                .isEqualTo(new Sums(68937510793L, 1269793847402L, 411858891291L, 490068006677L, 2498074922742145L));
    }

    /// The rule set is law files there; explained or not, it comes to the same. Twice, since nothing may remain.
    @Test
    void ourOwnEngineComesToWhatIsKnown() throws SQLException {
        var claims = Claims.generate(1_000_000);
        for (boolean explained : new boolean[] {false, true}) {
            var trial = new PolicyEngine(explained).prepare(claims, Variant.GIVEN);
            trial.run();
            trial.run();
            assertThat(trial.sums().check()).isEqualTo(2468424966698844L);
        }
        var carried = new PolicyEngine(false).prepare(claims, Variant.CARRIED);
        carried.run();
        carried.run();
        assertThat(carried.sums().check()).isEqualTo(2498074922742145L);
        var few = new PolicyEngine(false).prepare(Claims.generate(50_000), Variant.GIVEN);
        few.run();
        assertThat(few.sums().check()).isEqualTo(123476218387979L);
    }

    @ParameterizedTest
    @EnumSource
    void aSecondRunRemembersNothingOfTheFirst(Variant variant) {
        var claims = Claims.generate(FEW);
        var decisions = Decisions.empty(FEW);
        var engine = new ByHand();
        engine.decide(claims, variant, decisions);
        engine.decide(claims, variant, decisions);
        assertThat(Sums.of(decisions)).isEqualTo(byHand(FEW, variant));
    }

    @Test
    void droolsComesToWhatIsKnownOfVariantA() {
        for (var sessions : DroolsEngine.Sessions.values()) {
            var trial = new DroolsEngine(sessions).prepare(Claims.generate(50_000), Variant.GIVEN);
            trial.run();
            assertThat(trial.sums().check()).as(sessions.engine()).isEqualTo(123476218387979L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void droolsDecidesEveryClaimAsByHand(Variant variant) {
        var claims = Claims.generate(FEW);
        var byHand = Decisions.empty(FEW);
        new ByHand().decide(claims, variant, byHand);
        for (var sessions : DroolsEngine.Sessions.values()) {
            var trial = new DroolsEngine(sessions).prepare(claims, variant);
            trial.run();
            assertThat(trial.decisions())
                    .as(sessions.engine())
                    .usingRecursiveComparison()
                    .isEqualTo(byHand);
        }
    }

    @Test
    void plpgsqlComesToWhatTheRuleSetComesToByHand() throws SQLException {
        var claims = Claims.generate(FEW);
        try (var database = ScratchDatabase.create();
                var connection = database.owner().getConnection()) {
            var engine = new PlpgsqlEngine(connection);
            for (var variant : Variant.values()) {
                var trial = engine.prepare(claims, variant);
                trial.run();
                assertThat(trial.sums()).isEqualTo(byHand(FEW, variant));
            }
        }
    }
}
