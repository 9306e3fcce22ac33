package fr.palmares.application.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.kernel.rulebook.RulebookReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a candidate reads before anybody has scored. */
class EstimateTest {

  private static final Rulebook RULES =
      RulebookReader.read(
          Map.of(
              "label",
              "Label d'essai",
              "edition",
              2031,
              "levelScale",
              Map.of(
                  "levels",
                  List.of(
                      Map.of("id", "bronze", "name", "Bronze", "minPercent", 20),
                      Map.of(
                          "id",
                          "or",
                          "name",
                          "Or",
                          "minPercent",
                          60,
                          "gates",
                          List.of(Map.of("axis", "eau", "minPercent", 75))))),
              "axes",
              List.of(
                  Map.of(
                      "id",
                      "eau",
                      "name",
                      "Eau",
                      "criteria",
                      List.of(yesNo("eau.compteurs", "Compteurs", 4))),
                  Map.of(
                      "id",
                      "air",
                      "name",
                      "Air",
                      "criteria",
                      List.of(
                          yesNo("air.velo", "Vélo", 4),
                          Map.of("id", "air.plan", "name", "Plan", "max", 2))))));

  @Test
  void what_only_jurors_can_tell_opens_the_range() {
    Estimate estimate = estimate("eau.compteurs", "no", "air.velo", "yes", "air.plan", "un plan");

    assertThat(estimate.least().total()).isEqualTo(Points.of(4));
    assertThat(estimate.most().total()).isEqualTo(Points.of(6));
    assertThat(estimate.least().level().name()).isEqualTo("Bronze");
    assertThat(estimate.most().level().name())
        .as("the gate on water stays shut")
        .isEqualTo("Bronze");
  }

  @Test
  void what_is_missing_is_said_in_words_with_where_it_could_come_from() {
    Estimate estimate = estimate("eau.compteurs", "no", "air.velo", "yes");

    assertThat(estimate.next()).isNotNull();
    assertThat(estimate.missing())
        .extracting(Estimate.Missing::words)
        .containsExactly(
            "« Or » demande au moins 60 % du maximum : il manque 20 points de pourcentage.",
            "« Or » demande au moins 75 % de l’axe « Eau » : il manque 75 points de pourcentage.");
    assertThat(estimate.missing().get(0).missing()).isEqualTo(Rational.of(20));
    assertThat(estimate.missing().get(0).chances())
        .extracting(chance -> chance.criterion() + " +" + chance.gain())
        .containsExactly("eau.compteurs +4", "air.plan +2");
    assertThat(estimate.missing().get(1).chances())
        .extracting(Estimate.Chance::name)
        .containsExactly("Compteurs");
  }

  @Test
  void an_empty_application_may_become_anything() {
    Estimate estimate = estimate();

    assertThat(estimate.least().level().name()).isEqualTo("Non labellisé");
    assertThat(estimate.most().level().name()).isEqualTo("Or");
    assertThat(estimate.notice()).contains("estimation");
  }

  @Test
  void nothing_is_missing_above_the_highest_level() {
    Estimate estimate = estimate("eau.compteurs", "yes", "air.velo", "yes");

    assertThat(estimate.least().level().name()).isEqualTo("Or");
    assertThat(estimate.next()).isNull();
    assertThat(estimate.missing()).isEmpty();
  }

  private static Map<String, Object> yesNo(String id, String name, int yes) {
    return Map.of(
        "id",
        id,
        "name",
        name,
        "max",
        4,
        "answer",
        Map.of("kind", "yes-no", "points", Map.of("yes", yes, "no", 0)));
  }

  private static Estimate estimate(String... answers) {
    Map<CriterionId, String> given = new java.util.HashMap<>();
    for (int i = 0; i < answers.length; i += 2) {
      given.put(CriterionId.of(answers[i]), answers[i + 1]);
    }
    return Estimate.of(RULES, given);
  }
}
