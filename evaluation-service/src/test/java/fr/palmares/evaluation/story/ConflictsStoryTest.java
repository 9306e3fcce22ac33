package fr.palmares.evaluation.story;

import static fr.palmares.evaluation.story.AnEdition.ALICE;
import static fr.palmares.evaluation.story.AnEdition.BORIS;
import static fr.palmares.evaluation.story.AnEdition.CHLOE;
import static fr.palmares.evaluation.story.AnEdition.recusal;
import static fr.palmares.evaluation.story.Door.AUDITOR;
import static fr.palmares.evaluation.story.Door.ORGANIZER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.palmares.evaluation.story.Door.Answer;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.event.ApplicationEvent.LocalAuthorityMerged;
import fr.palmares.kernel.event.ApplicationEvent.LocalAuthoritySuccessionCorrected;
import fr.palmares.kernel.event.EvaluationEvent.ConflictDismissed;
import fr.palmares.kernel.event.EvaluationEvent.JuryAppointed;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A possible conflict of interest, from the suggestion to what a person makes of it. */
class ConflictsStoryTest extends OnRealServers {

  private static final String JURY =
      """
      {"jurors": [{"juror": "juror-alice", "organization": "Ligue A",
                   "affiliations": ["syndicat-essai-1"], "region": "84", "senior": true},
                  {"juror": "juror-boris", "organization": "Union B", "region": "84"},
                  {"juror": "juror-chloe", "organization": "Cercle C"}]}
      """;

  @Test
  void affiliations_suggest_and_people_decide() {
    AnEdition edition = anEdition().ready(2);
    Answer appointed = door.put(ORGANIZER, edition.path("/jury"), JURY);
    edition.opened();

    assertThat(lines(after(appointed, ORGANIZER, edition.path("/conflicts"))))
        .containsExactly("1 juror-alice same-authority open");
    assertThat(lines(door.get(AUDITOR, edition.path("/conflicts?region=true"))))
        .containsExactly(
            "1 juror-alice same-authority open",
            "1 juror-boris same-region open",
            "2 juror-alice same-region open",
            "2 juror-boris same-region open");

    Answer dismissed = dismiss(edition, ORGANIZER, 1, ALICE);
    Answer shown = after(dismissed, ORGANIZER, edition.path("/conflicts"));
    assertThat(lines(shown)).containsExactly("1 juror-alice same-authority dismissed");
    JsonNode line = shown.body().path("conflicts").get(0);
    assertThat(line.path("by").asString()).isEqualTo("organizer-1");
    assertThat(line.path("reason").asString()).isEqualTo("affiliation");
    assertThat(line.path("time").asString()).isNotEmpty();
    assertThat(dismiss(edition, ORGANIZER, 1, ALICE).rule()).isEqualTo("nothing-to-dismiss");

    Answer again = door.post(ALICE, edition.file(1, "/conflicts"), recusal(ALICE));
    assertThat(lines(after(again, ORGANIZER, edition.path("/conflicts"))))
        .containsExactly("1 juror-alice declared open");
    dismiss(edition, ORGANIZER, 1, ALICE);
    Answer declared = door.post(ALICE, edition.file(1, "/conflicts"), recusal(ALICE));
    assertThat(
            after(declared, ORGANIZER, edition.file(1, "/scores"))
                .body()
                .at("/sheets/0/conflict")
                .asString())
        .as("what stands on the sheet")
        .isEqualTo("affiliation");
    Answer none = dismiss(edition, ORGANIZER, 1, ALICE);
    assertThat(after(none, ORGANIZER, edition.file(1, "/scores")).body().path("sheets"))
        .as("what was dismissed stands on no sheet any more")
        .isEmpty();
    door.post(ALICE, edition.file(1, "/conflicts"), recusal(ALICE));
    Answer confirmed = door.post(ORGANIZER, edition.file(1, "/recusals"), recusal(ALICE));
    assertThat(lines(after(confirmed, ORGANIZER, edition.path("/conflicts"))))
        .containsExactly("1 juror-alice declared confirmed");
    assertThat(dismiss(edition, ORGANIZER, 1, ALICE).rule()).isEqualTo("juror-already-recused");
    assertPublished(edition);
  }

  private void assertPublished(AnEdition edition) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(wire.published())
                    .filteredOn(ConflictDismissed.class::isInstance)
                    .filteredOn(event -> event.subject().equals(edition.application(1).text()))
                    .hasSize(3));
    assertThat(wire.published())
        .filteredOn(JuryAppointed.class::isInstance)
        .map(JuryAppointed.class::cast)
        .filteredOn(event -> event.edition().equals(edition.year))
        .allSatisfy(event -> assertThat(event.jurors().get(0).senior()).isTrue());
  }

  @Test
  void nobody_on_the_jury_reads_the_list_or_dismisses_a_conflict_of_their_own() {
    AnEdition edition = anEdition().ready(1);
    door.put(ORGANIZER, edition.path("/jury"), JURY);
    edition.recused(BORIS, 1);

    assertThat(door.get("juror-alice~organizer", edition.path("/conflicts")).rule())
        .isEqualTo("jurors-only-judge");
    assertThat(dismiss(edition, "juror-alice~organizer", 1, ALICE).rule())
        .isEqualTo("own-conflict");
    assertThat(dismiss(edition, "juror-boris~organizer", 1, ALICE).rule())
        .isEqualTo("juror-recused");
    assertThat(dismiss(edition, ORGANIZER, 1, "juror-chloe").rule())
        .isEqualTo("nothing-to-dismiss");
    assertThat(dismiss(edition, ORGANIZER, 1, "juror-nobody").rule())
        .isEqualTo("juror-not-appointed");
    assertThat(
            door.post(ORGANIZER, edition.file(1, "/conflicts/dismissals"), "{\"juror\": 7}")
                .status())
        .isIn(400, 422);
  }

  @Test
  void who_is_recused_speaks_for_nobody_else_on_the_file_and_is_told_nothing_of_it() {
    AnEdition edition = anEdition().ready(1).withJury().opened().sheetOf(BORIS, 1, AnEdition.SHEET);
    edition.recused(ALICE, 1);

    for (String path : List.of("/recusals", "/conflicts")) {
      Answer other = door.post("juror-alice~organizer", edition.file(1, path), recusal(BORIS));
      assertThat(other.rule()).as(path).isEqualTo("juror-recused");
      Answer own = door.post(ALICE, edition.file(1, path), recusal(ALICE));
      assertThat(own.rule()).as(path).isEqualTo("juror-already-recused");
    }
    edition.closed().deliberated(1);
    for (String hat : List.of(ALICE, "juror-alice~organizer")) {
      assertThat(door.post(hat, edition.file(1, "/recusals"), recusal(ALICE)).rule())
          .isEqualTo("juror-already-recused");
    }
  }

  @Test
  void the_jury_learns_that_somebody_is_recused_and_others_also_why() {
    AnEdition edition = anEdition().ready(1).withJury().opened();
    edition.sheetOf(ALICE, 1, AnEdition.SHEET).recused(CHLOE, 1);
    door.post(BORIS, edition.file(1, "/conflicts"), recusal(BORIS));
    edition.closed();
    Answer evaluated = edition.deliberate(1);

    for (String reader : List.of(ORGANIZER, AUDITOR)) {
      String scores = after(evaluated, reader, edition.file(1, "/scores")).response().body();
      assertThat(scores)
          .contains("\"recused\":true,\"recusalReason\":\"affiliation\"", "juror-boris");
      String why = door.get(reader, edition.file(1, "/why")).response().body();
      assertThat(why).contains("\"reason\":\"affiliation\"", "declared");
      assertThat(door.get(reader, edition.path("/minutes")).response().body())
          .contains("\"reason\":\"affiliation\"", "declared");
    }
    for (String reader : List.of(ALICE, "juror-alice~organizer", "juror-alice~auditor")) {
      Answer scores = door.get(reader, edition.file(1, "/scores"));
      assertThat(scores.body().at("/sheets/1/juror").asString()).isEqualTo("juror-chloe");
      assertThat(scores.body().at("/sheets/1/recused").asBoolean()).isTrue();
      Answer why = door.get(reader, edition.file(1, "/why"));
      assertThat(why.body().at("/conflicts/0/kind").asString()).isEqualTo("recused");
      for (Answer answer : List.of(scores, why, door.get(reader, edition.path("/minutes")))) {
        assertThat(answer.response().body()).doesNotContain("affiliation", "declared\"");
      }
    }
    assertThat(door.get(BORIS, edition.file(1, "/why")).response().body()).contains("declared\"");
  }

  /** Alice works for a commune that went on in another one, and that in the applicant. */
  @Test
  void who_works_for_an_authority_that_went_on_in_the_applicant_works_for_the_applicant() {
    AnEdition edition = anEdition().ready(1);
    AuthorityId applicant = edition.application(1).authority();
    AuthorityId past = AuthorityId.of("commune-passee-" + edition.year);
    AuthorityId between = AuthorityId.of("commune-entretemps-" + edition.year);
    wire.publish(new LocalAuthorityMerged(past, between, "commune nouvelle"));
    wire.publish(new LocalAuthorityMerged(between, applicant, "fusion"));
    String jury = JURY.replace("syndicat-essai-1", past.text());
    Answer appointed = door.put(ORGANIZER, edition.path("/jury"), jury);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(lines(after(appointed, ORGANIZER, edition.path("/conflicts"))))
                    .containsExactly("1 juror-alice same-authority open"));
    assertThat(
            door.put(ORGANIZER, edition.file(1, "/assignment"), AnEdition.assignment(ALICE)).rule())
        .isEqualTo("conflict-open");

    wire.publish(
        new LocalAuthoritySuccessionCorrected(
            between, List.of("Entretemps"), null, "enregistrée par erreur"));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(lines(door.get(ORGANIZER, edition.path("/conflicts")))).isEmpty());
  }

  @Test
  void where_a_juror_comes_from_is_checked() {
    AnEdition edition = anEdition();

    assertThat(door.put(ORGANIZER, edition.path("/jury"), JURY.replace("84", "Rhône")).rule())
        .isEqualTo("invalid-region");
    String twice = JURY.replace("[\"syndicat-essai-1\"]", "[\"a\", \"a\"]");
    assertThat(door.put(ORGANIZER, edition.path("/jury"), twice).rule())
        .isEqualTo("affiliation-twice");
    String nameless = JURY.replace("[\"syndicat-essai-1\"]", "[null, \" \"]");
    assertThat(door.put(ORGANIZER, edition.path("/jury"), nameless).status()).isIn(400, 422);
  }

  private Answer dismiss(AnEdition edition, String caller, int application, String juror) {
    return door.post(caller, edition.file(application, "/conflicts/dismissals"), recusal(juror));
  }

  private static List<String> lines(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return StreamSupport.stream(answer.body().path("conflicts").spliterator(), false)
        .map(
            line ->
                line.path("application").asString().replaceAll(".*-", "")
                    + " "
                    + line.path("juror").asString()
                    + " "
                    + line.path("ground").asString()
                    + " "
                    + line.path("status").asString())
        .toList();
  }
}
