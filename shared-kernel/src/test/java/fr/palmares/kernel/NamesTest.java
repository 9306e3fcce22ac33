package fr.palmares.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that people choose for criteria, axes, levels, mentions and jurors. */
class NamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "donnees.licence",
        "1.2 Données ouvertes",
        "Part de l'État (50 %) / région",
        "A;B\\C,D:E?F#G&H+I",
        "Prix « coup de cœur »",
        "…",
        "Δ-7"
      })
  void are_free(String text) {
    assertThat(CriterionId.of(text).text()).isEqualTo(text);
    assertThat(JurorId.of(text).text()).isEqualTo(text);
    assertThat(MentionId.of(text).text()).isEqualTo(text);
    assertThat(ActorId.of(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " a", "a ", "a\nb", "a\tb", "a\u0000", "a\u2028b", ".", ".."})
  void have_no_control_characters_no_blanks_at_their_ends_and_are_no_dots(String text) {
    assertThatThrownBy(() -> CriterionId.of(text)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> JurorId.of(text)).isInstanceOf(Refusal.class);
  }

  @Test
  void are_the_same_however_their_accents_are_written() {
    assertThat(CriterionId.of("e\u0301cole")).isEqualTo(CriterionId.of("\u00e9cole"));
  }

  @Test
  void end_somewhere_and_a_refusal_does_not_repeat_them_all() {
    assertThat(JurorId.of("x".repeat(121)).text()).hasSize(121);
    assertThatThrownBy(() -> JurorId.of("x".repeat(5000)))
        .isInstanceOf(Refusal.class)
        .satisfies(e -> assertThat(((Refusal) e).sentence()).hasSizeLessThan(200));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fontaine\u202e",
        "\u2066Fontaine",
        "a\nb",
        "a\u0007",
        "\u200fx",
        "a\u2028b",
        "\ufeffx",
        "\u200d\u200c"
      })
  void that_are_shown_look_as_they_are_written(String text) {
    assertThatThrownBy(() -> Name.readable(text, "name", 300))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.rule()).isEqualTo("unreadable-name");
              assertThat(refusal.field()).isEqualTo("name");
            });
  }

  @Test
  void that_are_shown_may_be_in_any_script_and_end_somewhere() {
    assertThat(Name.readable("Saint-Denis (\u05e9\u05dc\u05d5\u05dd) « Élan »", "name", 300))
        .isNotEmpty();
    assertThat(Name.readable("\u0645\u06cc\u200c\u062e", "name", 300)).contains("\u200c");
    assertThat(Name.readable("x".repeat(200), "label", 200)).hasSize(200);
    assertThatThrownBy(() -> Name.readable("\u00e9".repeat(201), "label", 200))
        .isInstanceOf(Refusal.class);
  }
}
