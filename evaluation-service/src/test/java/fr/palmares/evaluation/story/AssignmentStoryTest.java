package fr.palmares.evaluation.story;

import static fr.palmares.evaluation.story.AnEdition.ALICE;
import static fr.palmares.evaluation.story.AnEdition.BORIS;
import static fr.palmares.evaluation.story.AnEdition.CHLOE;
import static fr.palmares.evaluation.story.AnEdition.SHEET;
import static fr.palmares.evaluation.story.AnEdition.assignment;
import static fr.palmares.evaluation.story.AnEdition.recusal;
import static fr.palmares.evaluation.story.Door.AUDITOR;
import static fr.palmares.evaluation.story.Door.ORGANIZER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.evaluation.story.Door.Answer;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Which juror scores which application. */
class AssignmentStoryTest extends OnRealServers {

  private static final String AUTOMATIC =
      """
      {"perApplication": %d, "dryRun": %s}
      """;

  private static final String JURY =
      """
      {"jurors": [{"juror": "juror-alice", "organization": "Ligue A", "senior": true,
                   "affiliations": ["syndicat-essai-1"]},
                  {"juror": "juror-boris", "organization": "Union B", "senior": true},
                  {"juror": "juror-chloe", "organization": "Cercle C"}]}
      """;

  @Test
  void only_assigned_jurors_score_and_are_waited_for() {
    AnEdition edition = anEdition().ready(2).withJury().opened();
    Answer assigned = door.put(ORGANIZER, edition.file(1, "/assignment"), assignment(ALICE, BORIS));

    JsonNode all = after(assigned, AUDITOR, edition.path("/assignments")).body();
    assertThat(all.path("assignments")).hasSize(1);
    assertThat(all.path("assignments").get(0).path("jurors")).hasSize(2);
    assertThat(all.path("assignments").get(0).path("means").asString()).isEqualTo("by-hand");
    JsonNode own = door.get(ALICE, edition.path("/assignments")).body();
    assertThat(own.path("assignments").get(0).path("jurors")).hasSize(1);
    assertThat(door.get(CHLOE, edition.path("/assignments")).body().path("assignments")).isEmpty();

    Answer refused = door.put(CHLOE, edition.file(1, "/sheet"), SHEET);
    assertThat(refused.rule()).isEqualTo("not-assigned");
    assertThat(refused.status()).isEqualTo(403);
    edition.sheetOf(ALICE, 1, SHEET);
    assertThat(door.put(ORGANIZER, edition.file(1, "/assignment"), assignment(BORIS)).rule())
        .isEqualTo("juror-has-scored");
    Answer other = door.put(CHLOE, edition.file(2, "/sheet"), SHEET);

    JsonNode jurors = after(other, ORGANIZER, edition.path("/evaluation/jurors")).body();
    assertThat(progress(jurors))
        .containsExactly("alice 1/2 [2]", "boris 0/2 [1, 2]", "chloe 1/1 []");
    edition.closed();
    Answer deliberation = door.post(ORGANIZER, edition.file(1, "/deliberation"), "{}");
    JsonNode without =
        after(deliberation, AUDITOR, edition.file(1, "/deliberation")).body().path("withoutSheet");
    assertThat(without).as("Chloe was not expected to").hasSize(1);
    assertThat(without.get(0).asString()).isEqualTo("juror-boris");
    JsonNode sheets = edition.status().body().path("sheets");
    assertThat(sheets.path("expected").asInt()).isEqualTo(5);
    assertThat(sheets.path("submitted").asInt()).isEqualTo(2);
    JsonNode chloes = door.get(CHLOE, edition.path("/evaluation")).body().path("sheets");
    assertThat(chloes.path("expected").asInt()).isEqualTo(1);
  }

  @Test
  void a_recused_juror_is_never_assigned_and_reads_nothing_of_it() {
    AnEdition edition = anEdition().ready(2).withJury().opened();
    edition.assigned(1, ALICE, BORIS).assigned(2, ALICE);
    Answer recusal = door.post(ORGANIZER, edition.file(1, "/recusals"), recusal(ALICE));

    JsonNode own = after(recusal, ALICE, edition.path("/assignments")).body().path("assignments");
    assertThat(own).hasSize(1);
    assertThat(own.get(0).path("application").asString()).isEqualTo("" + edition.application(2));
    assertThat(door.put(ALICE, edition.file(1, "/sheet"), SHEET).rule()).isEqualTo("juror-recused");
    assertThat(door.put(ORGANIZER, edition.file(1, "/assignment"), assignment(ALICE)).rule())
        .isEqualTo("juror-recused");
    for (String path : List.of("/assignments/automatic", "/assignments/file")) {
      Answer answer =
          door.post("juror-alice~organizer", edition.path(path), AUTOMATIC.formatted(1, true));
      assertThat(answer.rule()).as(path).isEqualTo("jurors-only-judge");
    }
    assertThat(
            door.put("juror-alice~organizer", edition.file(2, "/assignment"), assignment(BORIS))
                .rule())
        .isEqualTo("jurors-only-judge");
  }

  @Test
  void files_are_distributed_evenly_and_clear_of_conflicts() {
    AnEdition edition = anEdition().ready(6);
    door.put(ORGANIZER, edition.path("/jury"), JURY);
    edition.opened().recused(BORIS, 2);
    door.post(CHLOE, edition.file(3, "/conflicts"), recusal(CHLOE));
    String path = edition.path("/assignments/automatic");
    long before = events();

    Answer dry = door.post(ORGANIZER, path, AUTOMATIC.formatted(2, true));
    assertThat(events()).as("a dry run writes nothing").isEqualTo(before);
    Answer done = door.post(ORGANIZER, path, AUTOMATIC.formatted(2, false), "Idempotency-Key", "d");
    Answer again =
        door.post(ORGANIZER, path, AUTOMATIC.formatted(2, false), "Idempotency-Key", "d");

    assertThat(done.body().path("assignments")).isEqualTo(dry.body().path("assignments"));
    assertThat(again.body()).isEqualTo(done.body());
    assertThat(events()).as("a plan, its end and six assignments").isEqualTo(before + 8);
    assertThat(jurors(done, 0)).containsExactly("juror-boris", "juror-chloe");
    assertThat(jurors(done, 1)).containsExactly("juror-alice", "juror-chloe");
    assertThat(jurors(done, 2)).containsExactly("juror-alice", "juror-boris");
    assertThat(done.body().path("loads")).allMatch(load -> load.path("applications").asInt() == 4);
    assertThat(done.body().path("withoutSenior")).isEmpty();
    assertThat(done.body().path("tooFew")).isEmpty();
    assertThat(after(done, ORGANIZER, edition.path("/assignments")).body().path("assignments"))
        .hasSize(6);
    assertThat(door.post(ORGANIZER, path, "{\"perApplication\": 2}").rule())
        .as("nothing is distributed by an oversight")
        .isEqualTo("missing-field");
    assertThat(door.post(ORGANIZER, path, AUTOMATIC.formatted(4, false)).rule())
        .isEqualTo("invalid-per-application");
    edition.closed();
    assertThat(door.post(ORGANIZER, path, AUTOMATIC.formatted(2, true)).rule())
        .isEqualTo("evaluation-closed");
  }

  @Test
  void a_distribution_that_died_in_the_middle_goes_on_with_the_same_plan() {
    AnEdition edition = anEdition().ready(6).withJury().opened();
    String path = edition.path("/assignments/automatic");
    JsonNode planned = door.post(ORGANIZER, path, AUTOMATIC.formatted(2, true)).body();
    diesAt("assignment-" + edition.application(4));
    Answer died;
    try {
      died = door.post(ORGANIZER, path, AUTOMATIC.formatted(2, false), "Idempotency-Key", "k");
    } finally {
      jdbc.sql("drop trigger dies on event; drop function dies()").update();
    }
    assertThat(died.status()).as("%s", died).isGreaterThanOrEqualTo(500);
    assertThat(assigned(edition)).as("before it died").isEqualTo(3);

    JsonNode wouldBe = door.post(ORGANIZER, path, AUTOMATIC.formatted(2, true)).body();
    assertThat(wouldBe.path("assignments")).isEqualTo(planned.path("assignments"));
    // Another number of jurors, and a file assigned by hand meanwhile: the plan stands.
    edition.assigned(6, ALICE);
    Answer again = door.post(ORGANIZER, path, AUTOMATIC.formatted(3, false));

    assertThat(assigned(edition)).isEqualTo(6);
    for (int file = 0; file < 5; file++) {
      assertThat(again.body().path("assignments").get(file))
          .isEqualTo(planned.path("assignments").get(file));
    }
    assertThat(jurors(again, 5)).containsExactly("juror-alice");
    long after = events();
    Answer first =
        door.post(ORGANIZER, path, AUTOMATIC.formatted(2, false), "Idempotency-Key", "k");
    assertThat(first.status()).isEqualTo(200);
    assertThat(events()).as("nothing is left to apply").isEqualTo(after);
  }

  /** The database takes no event of this stream: to the service as if it died before it. */
  private void diesAt(String stream) {
    jdbc.sql(
            """
            create function dies() returns trigger language plpgsql
              as 'begin raise exception ''died''; end';
            create trigger dies before insert on event for each row
              when (new.stream_id = '%s') execute function dies()
            """
                .formatted(stream))
        .update();
  }

  private long assigned(AnEdition edition) {
    return jdbc.sql("select count(*) from event where starts_with(stream_id, ?)")
        .param("assignment-" + edition.year + "-")
        .query(Long.class)
        .single();
  }

  @Test
  void a_file_is_taken_whole_or_not_at_all() {
    AnEdition edition = anEdition().ready(2).withJury().opened().recused(CHLOE, 2);
    String path = edition.path("/assignments/file");
    String one = edition.application(1) + ",juror-";
    String two = edition.application(2) + ",juror-";
    String good = "application,juror\n" + one + "alice\n" + one + "boris\n" + two + "alice\n";
    String bad =
        good + two + "chloe\n" + two + "nobody\n1999-x,juror-alice\n" + one + "alice\n\";'";
    long before = events();

    Answer dry = door.post(ORGANIZER, path + "?dryRun=true", bad);
    assertThat(dry.status()).as("%s", dry).isEqualTo(200);
    assertThat(errors(dry))
        .containsExactly(
            "5 juror-recused",
            "6 juror-not-appointed",
            "7 other-edition",
            "8 line-twice",
            "9 unreadable-file");
    Answer refused = door.post(ORGANIZER, path, bad);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.rule()).isEqualTo("assignment-file-refused");
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    assertThat(errors(refused)).isEqualTo(errors(dry));
    assertThat(door.post(ORGANIZER, path + "?dryRun=true", good).status()).isEqualTo(200);
    assertThat(events()).isEqualTo(before);

    Answer taken = door.post(ORGANIZER, path + "?dryRun=false", good);
    assertThat(taken.body().path("applications").asInt()).isEqualTo(2);
    assertThat(events()).isEqualTo(before + 2);
    JsonNode shown = after(taken, ORGANIZER, edition.path("/assignments")).body();
    assertThat(shown.path("assignments").get(0).path("means").asString()).isEqualTo("by-file");
    assertThat(door.post(ORGANIZER, path, "", "Accept-Language", "fr").status()).isIn(400, 422);
  }

  private static List<String> errors(Answer answer) {
    return stream(answer.body().path("errors"))
        .map(error -> error.path("line").asInt() + " " + error.path("rule").asString())
        .toList();
  }

  private static List<String> jurors(Answer distributed, int file) {
    return stream(distributed.body().path("assignments").get(file).path("jurors"))
        .map(JsonNode::asString)
        .toList();
  }

  private static List<String> progress(JsonNode body) {
    return stream(body.path("jurors"))
        .map(
            juror ->
                juror.path("juror").asString().replace("juror-", "")
                    + " "
                    + juror.path("submitted").asInt()
                    + "/"
                    + juror.path("expected").asInt()
                    + " "
                    + stream(juror.path("missing"))
                        .map(file -> file.asString().replaceAll(".*-", ""))
                        .toList())
        .toList();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
