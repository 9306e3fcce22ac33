package fr.palmares.acceptance.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Who is recused from a file learns nothing of it: Basile calls as a juror, Elsa, who sits in the
 * jury too, as an organizer.
 */
final class Recused extends Act {
  private static final List<String> BOTH = List.of("basile", "elsa");

  Recused(House house) {
    super(house);
  }

  void the_dossier_is_closed() {
    for (String juror : BOTH) {
      applying(juror).awaitsRefusal(file(POMMES, ""), "juror-recused");
      for (String door :
          List.of(
              "",
              "/receipts",
              "/amendments",
              "/clarifications",
              "/evidence/files/" + CanonicalJson.sha256(Applying.PDF))) {
        applying(juror).isRefused(403, "juror-recused", Call.get(file(POMMES, door)));
      }
      applying(juror)
          .isRefused(
              403,
              "juror-recused",
              Call.post(file(POMMES, "/clarifications"), "{\"question\": \"Combien ?\"}"));
      assertThat(applying(juror).reads(EDITION + "/applications").toString())
          .contains(CIDRE)
          .doesNotContain(POMMES);
    }
  }

  void the_scores_are_closed() {
    for (String juror : BOTH) {
      for (String door : List.of("/scores", "/why", "/disagreement", "/deliberation")) {
        judging(juror).isRefused(403, "juror-recused", Call.get(file(POMMES, door)));
      }
    }
    Person basile = judging("basile");
    basile.isRefused(403, "juror-recused", Call.get(file(POMMES, "/sheet")));
    assertThat(basile.sees(Call.get(EDITION + "/sheets.csv")).text())
        .contains(NOYERS)
        .doesNotContain(POMMES);
    assertThat(basile.reads(EDITION + "/assignments").toString()).doesNotContain(POMMES);
    judging("elsa").isRefused(403, "juror-recused", Call.post(file(POMMES, "/deliberation"), "{}"));
  }

  void they_score_nothing() {
    Person basile = judging("basile");
    basile.isRefused(403, "juror-recused", Sheet.put(POMMES, "4", "9", "5", "9", "6", "3", "7"));
    basile.isRefused(
        403,
        "juror-recused",
        Call.put(file(POMMES, "/sheet/draft/verger.charte"), "{\"points\": 4}"));
    String csv =
        judging("alma")
            .sees(Call.get(EDITION + "/sheets.csv"))
            .text()
            .lines()
            .filter(line -> !line.startsWith("2046") || line.startsWith(POMMES))
            .collect(Collectors.joining("\n"));
    Answer file =
        basile.isRefused(
            422, "sheets-file-refused", Call.of("POST", EDITION + "/sheets/file", "text/csv", csv));
    assertThat(file.json().path("errors").findValuesAsString("rule"))
        .as("as if there were no such application")
        .containsOnly("unknown-application");
  }

  void the_audit_trail_is_closed() {
    publishing("elsa").awaitsRefusal(file(POMMES, "/audit"), "juror-recused");
    publishing("elsa").isRefused(403, "juror-recused", Call.get(file(POMMES, "/audit")));
    assertThat(publishing("elsa").reads(EDITION + "/levels").toString()).doesNotContain(POMMES);
    publishing("elsa").isRefused(403, "juror-recused", Call.post(file(POMMES, "/level"), "{}"));
    publishing("basile").isRefused(403, "not-allowed", Call.get(file(POMMES, "/audit")));
  }
}
