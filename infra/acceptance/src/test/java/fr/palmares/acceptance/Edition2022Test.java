package fr.palmares.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The edition 2022: its published facts come out, also when every service dies on the way. */
class Edition2022Test {
  /** Scores and revisions of the edition's folder. */
  private static final int SCORED = 2856 + 9;

  @TempDir Path folder;

  @Test
  void the_demo_leads_to_the_published_palmares() throws Exception {
    Demo demo = new Demo(folder);

    int exit = demo.run(List.of(), line -> {});

    assertThat(exit).as(demo.text()).isZero();
    checkReport(demo.report());
    assertThat(demo.text())
        .contains("Données de démonstration", "Conforme à expected.json (23 résultats)")
        .contains("Communiqué de presse", "pour la deuxième fois", "dès sa deuxième candidature");
    assertThat(demo.leftBehind()).as("left behind").isEmpty();
    assertThat(demo.callsToTheVendor()).as("calls to the vendor").isZero();
  }

  @Test
  void killing_every_service_on_the_way_changes_nothing() throws Exception {
    Demo demo = new Demo(folder);
    Map<String, String> killedAfter =
        new HashMap<>(
            Map.of(
                "Candidatures commencées", "application",
                "Évaluation ouverte", "evaluation",
                "Candidatures évaluées reçues", "results"));

    int exit =
        demo.run(
            List.of(),
            line ->
                List.copyOf(killedAfter.keySet()).stream()
                    .filter(line::contains)
                    .forEach(step -> demo.kill(String.valueOf(killedAfter.remove(step)))));

    assertThat(exit).as(demo.text()).isZero();
    assertThat(killedAfter).as("not killed").isEmpty();
    checkReport(demo.report());
  }

  private static void checkReport(JsonNode report) {
    assertThat(report.path("edition").asInt()).isEqualTo(2022);
    assertThat(report.path("applications").asInt()).isEqualTo(23);
    assertThat(report.path("levels").toString())
        .isEqualTo("{\"1\":0,\"2\":3,\"3\":7,\"4\":10,\"5\":3}");
    assertThat(report.path("palmares").valueStream())
        .filteredOn(result -> result.path("level").asString().equals("5"))
        .extracting(
            result -> result.path("authority").asString() + " " + result.path("previousLevel"))
        .containsExactlyInAnyOrder("Abbeville \"5\"", "Échirolles \"4\"", "SITIV \"3\"");
    assertThat(report.path("mentions").valueStream())
        .extracting(
            mention ->
                mention.path("mention").asString() + ": " + mention.path("authority").asString())
        .containsExactlyInAnyOrder(
            "Meilleure première candidature: Maremne Adour Côte Sud",
            "Encouragements: Meylan",
            "Meilleure progression: SITIV");
    JsonNode events = report.path("events");
    assertThat(events.path("ApplicationSubmitted").asInt()).isEqualTo(23);
    assertThat(events.path("CriterionScored").asInt()).isEqualTo(SCORED);
    assertThat(events.path("CriterionSettled").asInt()).isEqualTo(23 * 21);
    assertThat(events.path("LevelAwarded").asInt()).isEqualTo(23);
    assertThat(events.path("MentionGranted").asInt()).isEqualTo(3);
  }
}
