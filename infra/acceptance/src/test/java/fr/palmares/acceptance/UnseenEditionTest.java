package fr.palmares.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * An edition that nobody has seen before: two axes, medals, medians, a weight, no label for one.
 */
class UnseenEditionTest {
  @TempDir Path temporary;
  private Path edition = Path.of("");

  @BeforeEach
  void an_edition() throws IOException {
    edition = Files.createDirectory(temporary.resolve("edition"));
    Files.createDirectory(temporary.resolve("run"));
    write(
        "rulebook.json",
        """
        {
          "label": "Villes comestibles", "edition": 2031, "version": 3,
          "aggregation": "median",
          "levelScale": {"id": "medailles", "noLevel": "Sans médaille", "levels": [
            {"id": "badge", "name": "Badge", "minPercent": 20},
            {"id": "bronze", "name": "Bronze", "minPercent": 40},
            {"id": "argent", "name": "Argent", "minPercent": 60, "minPercentPerAxis": 50},
            {"id": "or", "name": "Or", "minPercent": 80, "minPercentPerAxis": 50}]},
          "axes": [
            {"id": "jardins", "name": "Jardins", "criteria": [
              {"id": "jardins.surface", "name": "Surface", "max": 10, "weight": 2},
              {"id": "jardins.ecoles", "name": "Écoles", "max": 5}]},
            {"id": "cantines", "name": "Cantines", "criteria": [
              {"id": "cantines.local", "name": "Produits locaux", "max": 15}]}],
          "mentions": [
            {"id": "tete", "name": "Tête de cuvée", "holders": "0..1",
             "rule": {"among": "all", "orderBy": ["percent desc"]}},
            {"id": "fidele", "name": "Fidélité", "holders": "0..1",
             "rule": {"among": "returning", "requires": "level does not fall since the last participation",
                      "orderBy": ["participations desc", "points desc"]}}]
        }
        """);
    write(
        "applications.csv",
        """
        kind,application,siren,authority,department,remarque
        commune,A,,Alpha-sur-Mer,29,x
        commune,B,200000001,"Bêta, Haute",38,
        epci,C,200000002,Gamma Agglo,,
        region,D,,Delta,,
        """);
    write("jurors.csv", "juror,organization\nmoi,Moi\ntoi,Toi\nlui,Lui\n");
    write("recusals.csv", "application,juror,reason\nD,lui,voisin\n");
    write(
        "scores.csv",
        """
        application,juror,criterion,points,comment
        A,moi,jardins.surface,9,
        A,moi,jardins.ecoles,5,
        A,moi,cantines.local,12,
        A,toi,jardins.surface,10,
        A,toi,jardins.ecoles,4,
        A,toi,cantines.local,0,
        A,lui,jardins.surface,8.5,
        A,lui,jardins.ecoles,5,
        A,lui,cantines.local,13,
        B,moi,jardins.surface,10,
        B,moi,jardins.ecoles,5,
        B,moi,cantines.local,7,
        B,toi,jardins.surface,10,
        B,toi,jardins.ecoles,5,
        B,toi,cantines.local,7,
        B,lui,jardins.surface,10,
        B,lui,jardins.ecoles,5,
        B,lui,cantines.local,7,
        C,moi,jardins.surface,5,
        C,moi,jardins.ecoles,3,
        C,moi,cantines.local,9,
        C,toi,jardins.surface,6,
        C,toi,jardins.ecoles,3,
        C,toi,cantines.local,9,
        C,lui,jardins.surface,7,
        C,lui,jardins.ecoles,1,
        C,lui,cantines.local,9,
        D,moi,jardins.surface,1,
        D,moi,jardins.ecoles,0,
        D,moi,cantines.local,2,
        D,toi,jardins.surface,2,
        D,toi,jardins.ecoles,1,
        D,toi,cantines.local,3,
        """);
    write(
        "revisions.csv",
        "application,juror,criterion,points,reason\nC,lui,jardins.ecoles,3.5,relu\n");
    write(
        "past-palmares.csv",
        """
        edition,authority,kind,siren,department,level,mention,source
        2028,Alpha sur mer,commune,,29,,,http://example.org/
        2029,Ville d'Alpha-sur-Mer,commune,,29,argent,,http://example.org/
        2030,Bêta Haute,commune,200000001,38,bronze,,http://example.org/
        2028,Gamma,epci,200000002,,or,,http://example.org/
        2030,Gamma Agglomération,epci,200000002,,,,http://example.org/
        """);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(edition.resolve(name), text);
  }

  @Test
  void its_rules_lead_to_its_palmares() throws Exception {
    Demo demo = new Demo(temporary.resolve("run"));

    int exit = demo.run(List.of("--edition", edition.toString()), line -> {});

    assertThat(exit).as(demo.text()).isZero();
    JsonNode report = demo.report();
    assertThat(report.path("levels").toString())
        .isEqualTo("{\"badge\":0,\"bronze\":1,\"argent\":1,\"or\":1,\"Sans médaille\":1}");
    // Alpha 2×9+5+12=35 of 40; Bêta 2×10+5+7=32, but 7 of 15 on one axis; Gamma 2×6+3+9=24;
    // Delta, of two jurors: 2×1.5+0.5+2.5=6.
    assertThat(report.path("palmares").valueStream())
        .extracting(
            result -> result.path("authority").asString(),
            result -> result.path("level").asString(),
            result -> result.path("points").asDouble(),
            result -> result.path("editionOfPreviousLevel").asInt(0),
            result -> result.path("previousLevel").asString(""))
        .containsExactlyInAnyOrder(
            tuple("Alpha-sur-Mer", "or", 35.0, 2029, "argent"),
            tuple("Bêta, Haute", "bronze", 32.0, 2030, "bronze"),
            tuple("Gamma Agglo", "argent", 24.0, 2028, "or"),
            tuple("Delta", "Sans médaille", 6.0, 0, ""));
    assertThat(report.path("mentions").valueStream())
        .extracting(m -> m.path("mention").asString(), m -> m.path("authority").asString())
        .containsExactlyInAnyOrder(
            tuple("Tête de cuvée", "Alpha-sur-Mer"), tuple("Fidélité", "Alpha-sur-Mer"));
    assertThat(report.path("events").path("CriterionScored").asInt()).isEqualTo(34);
  }

  @Test
  void a_malformed_folder_starts_nothing_and_tells_every_problem() throws Exception {
    write("jurors.csv", "juror,organization\nmoi,Moi\nmoi,Toi\n");
    write("mentions.csv", "mention,application,reason\nInconnue,A,\n");
    Demo demo = new Demo(temporary.resolve("run"));

    int exit = demo.run(List.of("--edition", edition.toString()), line -> {});

    assertThat(exit).as(demo.text()).isEqualTo(2);
    assertThat(demo.text())
        .contains("nothing was started", "jurors.csv:3: juror moi stands twice")
        .contains("mentions.csv:2: unknown mention 'Inconnue'", "recusals.csv:2: unknown juror lui")
        .doesNotContain("PostgreSQL");
    assertThat(temporary.resolve("run")).isEmptyDirectory();
  }

  @Test
  void a_report_without_a_folder_to_lie_in_is_refused_before_the_start() throws Exception {
    Demo demo = new Demo(temporary.resolve("run"));

    int exit =
        demo.run(List.of("--report", temporary.resolve("nowhere/r.json").toString()), line -> {});

    assertThat(exit).as(demo.text()).isEqualTo(2);
  }
}
