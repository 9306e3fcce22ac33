package fr.palmares.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.Rational;
import fr.palmares.platform.Unstartable;
import fr.palmares.platform.demo.Outcome.Award;
import fr.palmares.platform.demo.Outcome.Result;
import fr.palmares.platform.edition.EditionFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people, programs and the folder's expectations make of an outcome. */
class OutcomeTest {
  private static final EditionFolder FOLDER = EditionFolder.builtIn();
  private static final Outcome OUTCOME =
      new Outcome(
          List.of(
              result("Abbeville", LevelId.of("5"), "257/3", 2021, "5"),
              result("Boé", null, "2", null, null)),
          List.of(
              new Award(MentionId.of("progression"), "Progression", "Boé", "raison", "Abbeville")),
          "# Communiqué",
          Map.of("LevelAwarded", 2L));

  @TempDir Path folder;

  private static Result result(
      String authority,
      @Nullable LevelId level,
      String points,
      @Nullable Integer edition,
      @Nullable String previous) {
    return new Result(
        ApplicationId.of("2022-" + authority),
        FOLDER.applicants().stream()
            .filter(applicant -> applicant.authority().name().equals(authority))
            .map(EditionFolder.Applicant::id)
            .findFirst()
            .orElse("?"),
        authority,
        level,
        Rational.of(points),
        Rational.of("894097/10000"),
        edition,
        previous);
  }

  @Test
  void the_report_names_every_level_of_the_scale_and_having_none() throws Exception {
    Path file = folder.resolve("report.json");

    new Report(FOLDER, OUTCOME).write(file, 1.5, 2);

    JsonNode report = new JsonMapper().readTree(Files.readString(file));
    assertThat(report.path("levels").toString())
        .isEqualTo("{\"1\":0,\"2\":0,\"3\":0,\"4\":0,\"5\":1,\"Non labellisé\":1}");
    assertThat(report.path("palmares").toString())
        .isEqualTo(
            "[{\"authority\":\"Abbeville\",\"level\":\"5\",\"points\":85.6667,"
                + "\"editionOfPreviousLevel\":2021,\"previousLevel\":\"5\"},"
                + "{\"authority\":\"Boé\",\"level\":\"Non labellisé\",\"points\":2,"
                + "\"editionOfPreviousLevel\":null,\"previousLevel\":null}]");
    assertThat(report.path("seconds").toString()).isEqualTo("{\"start\":1.5,\"run\":2.0}");
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
  }

  @Test
  void a_report_needs_a_folder_before_anything_is_started() {
    assertThatThrownBy(() -> Report.checkPlace(folder.resolve("nowhere/report.json")))
        .isInstanceOf(Unstartable.class);
  }

  @Test
  void the_rules_own_first_choice_stands_beside_the_jurys() {
    assertThat(PalmaresText.of(FOLDER, OUTCOME))
        .contains("Niveau 5 : 1", "Non labellisé : 1", "(Niveau 5 en 2021)")
        .contains("Progression : Boé", "Premier choix de la règle : Abbeville", "# Communiqué");
  }

  @Test
  void every_difference_from_what_was_expected_is_told() {
    assertThat(Differences.of(FOLDER, OUTCOME))
        .contains(
            "2 résultats pour 23 candidatures",
            "Boé : Non labellisé au lieu de Niveau 4",
            "Boé : 89.4097 % au lieu de 75.3472 %",
            "Claix : aucun résultat")
        .noneMatch(difference -> difference.startsWith("Abbeville"));
  }
}
