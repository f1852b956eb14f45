package org.openyibao.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FormsTest {
    private final Forms forms = new Forms();

    @Test
    void everyFamilyLoadsWithItsTables() {
        assertThat(forms.family("shanxi-final").forms()).hasSize(10);
        assertThat(forms.family("henan-final").forms()).hasSize(9);
        assertThat(forms.family("shanxi-budget").forms()).hasSize(13);
        assertThat(forms.family("baotou-lists").forms()).hasSize(3);
        assertThat(forms.working().forms()).hasSize(2);
    }

    @Test
    void aFormulaIsReadWithItsFiltersAndSets() {
        Formula formula =
                forms.measures().formula("spending[func=208*, fund=@fiscal] - prior.spending[econ=!301*|303*]");
        var selections = formula.selections();
        assertThat(selections).hasSize(2);
        assertThat(selections.get(0).filters().get(1).alternatives()).hasSize(3);
        assertThat(selections.get(1).prior()).isTrue();
        assertThat(selections.get(1).filters().getFirst().admits("30201")).isTrue();
        assertThat(selections.get(1).filters().getFirst().admits("30301")).isFalse();
    }

    @Test
    void aFormulaThatCannotBeReadSaysWhere() {
        assertThatThrownBy(() -> forms.measures().formula("spending[func]"))
                .isInstanceOf(FormException.class)
                .hasMessageContaining("DIMENSION=VALUE");
        assertThatThrownBy(() -> forms.measures().formula("spend")).hasMessageContaining("no measure is called spend");
        assertThatThrownBy(() -> forms.measures().formula("income +")).hasMessageContaining("a measure was expected");
    }

    @Test
    void theGovernmentClassFollowsTheKindOfUnit() {
        assertThat(forms.codes().government("30101", "事业").orElseThrow().name()).isEqualTo("工资福利支出");
        assertThat(forms.codes().government("30101", "行政").orElseThrow().code()).isEqualTo("50101");
        assertThat(forms.codes().government("30302", "事业").orElseThrow().name()).isEqualTo("离退休费");
        assertThat(forms.codes().government("31002", "事业").orElseThrow().code()).isEqualTo("50601");
        assertThat(forms.codes().government("30231", "行政").orElseThrow().seen()).isFalse();
    }
}
