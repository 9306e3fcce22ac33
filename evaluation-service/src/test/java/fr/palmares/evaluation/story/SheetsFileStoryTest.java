package fr.palmares.evaluation.story;

import static fr.palmares.evaluation.story.AnEdition.ALICE;
import static fr.palmares.evaluation.story.AnEdition.SHEET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.palmares.evaluation.story.Door.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A juror scores in a spreadsheet, far from any network. */
class SheetsFileStoryTest extends OnRealServers {

  @Test
  void a_file_goes_out_is_filled_in_and_comes_back() {
    AnEdition edition = anEdition().ready(3).withJury().opened();
    edition.sheetOf(ALICE, 1, SHEET).recused(ALICE, 2);
    String file = named(edition);

    assertThat(file).startsWith("\ufeffcandidature;collectivité;critère;intitulé;maximum;points;");
    assertThat(file.lines()).as("a header and three criteria of two files").hasSize(7);
    assertThat(file).contains(edition.application(1) + ";Essai 1;a.1;Un;4;1;;vu;;v3;");
    assertThat(file).doesNotContain(edition.application(2).text());

    String filled =
        file.replace(";a.1;Un;4;1;;vu;;v3;", ";a.1;Un;4;2,5;;vu;;v3;=relecture")
            .replace(";a.1;Un;4;;;;;v0;", ";a.1;Un;4;3;;à voir;faible;v0;")
            .replace(";a.2;Deux;3;;;;;v0;", ";a.2;Deux;3;;oui;hors sujet;;v0;")
            .replace(";b.1;Trois;4;;;;;v0;", ";b.1;Trois;4;0;;;;v0;");
    long before = events();
    JsonNode dry = take(edition, filled, true).body();
    assertThat(dry.path("dryRun").asBoolean()).isTrue();
    assertThat(dry.path("errors")).isEmpty();
    assertThat(dry.path("sheets").get(0).path("outcome").asString()).isEqualTo("revised");
    assertThat(dry.path("sheets").get(1).path("outcome").asString()).isEqualTo("submitted");
    assertThat(events()).isEqualTo(before);

    Answer taken = take(edition, filled, false);
    assertThat(taken.status()).as("%s", taken).isEqualTo(200);
    assertThat(events()).isEqualTo(before + 1 + 3);
    JsonNode first = after(taken, ALICE, edition.file(1, "/sheet")).body().path("scores").get(0);
    assertThat(first.path("points").asString()).isEqualTo("5/2");
    assertThat(first.path("reason").asString()).isEqualTo("=relecture");
    JsonNode third = after(taken, ALICE, edition.file(3, "/sheet")).body();
    assertThat(third.path("submitted").asBoolean()).isTrue();
    assertThat(third.path("scores").get(0).path("confidence").asString()).isEqualTo("low");
    assertThat(third.path("scores").get(1).path("abstain").asBoolean()).isTrue();

    Answer again = take(edition, filled, false);
    assertThat(again.status()).as("%s", again).isEqualTo(200);
    assertThat(again.body().path("sheets").get(0).path("outcome").asString())
        .isEqualTo("unchanged");
    assertThat(position(again)).isZero();
    assertThat(events()).isEqualTo(before + 1 + 3);
  }

  @Test
  void a_file_with_a_fault_is_refused_as_a_whole_and_told_in_french() {
    AnEdition edition = anEdition().ready(2).withJury().opened();
    String file = named(edition);
    String filled =
        file.replace(";a.1;Un;4;;", ";a.1;Un;4;1;").replace(";a.2;Deux;3;;", ";a.2;Deux;3;9;");
    long before = events();

    Answer dry = take(edition, filled, true);
    assertThat(dry.status()).isEqualTo(200);
    assertThat(dry.body().path("errors")).hasSize(2);
    JsonNode error = dry.body().path("errors").get(0);
    assertThat(error.path("line").asInt()).isEqualTo(3);
    assertThat(error.path("column").asString()).isEqualTo("points");
    assertThat(error.path("rule").asString()).isEqualTo("points-out-of-range");
    assertThat(error.path("sentence").asString())
        .isEqualTo("Les points du critère « a.2 » sortent de son barème.");

    Answer refused = take(edition, filled, false);
    assertThat(refused.status()).as("%s", refused).isEqualTo(422);
    assertThat(refused.rule()).isEqualTo("sheets-file-refused");
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    assertThat(refused.body().path("errors")).isEqualTo(dry.body().path("errors"));
    assertThat(events()).isEqualTo(before);
    assertThat(door.get(ALICE, edition.file(1, "/sheet")).body().path("draft")).isEmpty();
  }

  @Test
  void a_file_that_is_partly_filled_in_becomes_drafts() {
    AnEdition edition = anEdition().ready(1).withJury().opened();
    String filled = named(edition).replace(";a.1;Un;4;;", ";a.1;Un;4;1;");
    long before = events();

    Answer taken = take(edition, filled, false);
    assertThat(taken.body().path("sheets").get(0).path("outcome").asString()).isEqualTo("drafted");
    assertThat(events()).isEqualTo(before);
    Answer sheet = door.get(ALICE, edition.file(1, "/sheet"));
    assertThat(sheet.body().path("draft").get(0).path("points").asString()).isEqualTo("1");
    assertThat(take(edition, filled, false).body().path("sheets").get(0).path("outcome").asString())
        .isEqualTo("unchanged");
    String other = filled.replace(";a.1;Un;4;1;", ";a.1;Un;4;2;");
    assertThat(take(edition, other, true).body().path("errors").get(0).path("rule").asString())
        .as("the draft is another since the file was fetched")
        .isEqualTo("sheet-changed");
  }

  @Test
  void a_recused_jurors_file_is_refused_exactly_like_an_unknown_one() {
    AnEdition edition = anEdition().ready(2).withJury().opened();
    String file = named(edition).replace(";a.1;Un;4;;", ";a.1;Un;4;9;");
    edition.recused(ALICE, 1);
    String recused = edition.application(1).text();
    String unknown = edition.year + "-syndicat-ailleurs";

    for (boolean dry : new boolean[] {true, false}) {
      String one = take(edition, file, dry).response().body();
      String other = take(edition, file.replace(recused, unknown), dry).response().body();
      assertThat(one).contains("unknown-application");
      assertThat(one.replace(recused, "X")).isEqualTo(other.replace(unknown, "X"));
    }
  }

  @Test
  void who_may_not_score_now_sends_no_file() {
    AnEdition edition = anEdition().ready(1).withJury();
    assertThat(door.get(ALICE, edition.path("/sheets.csv")).status()).isEqualTo(409);
    edition.opened();
    Answer noFile = door.post(ALICE, edition.path("/sheets/file"), "{}");
    assertThat(noFile.body().path("errors")).hasSize(3);
    assertThat(door.get("juror-nobody~juror", edition.path("/sheets.csv")).status()).isEqualTo(403);
    String file = named(edition);
    edition.closed();
    assertThat(door.get(ALICE, edition.path("/sheets.csv")).status()).isEqualTo(200);
    for (boolean dry : new boolean[] {true, false}) {
      assertThat(take(edition, file, dry).toString()).contains("evaluation-closed");
    }
  }

  /** The file once the names of who applies have arrived. */
  private String named(AnEdition edition) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> door.get(ALICE, edition.path("/sheets.csv")).response().body(),
            f -> f.contains(";Essai 1;"));
    return door.get(ALICE, edition.path("/sheets.csv")).response().body();
  }

  private Answer take(AnEdition edition, String file, boolean dry) {
    return door.file(ALICE, edition.path("/sheets/file?dryRun=" + dry), file);
  }
}
