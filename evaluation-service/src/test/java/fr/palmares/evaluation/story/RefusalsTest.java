package fr.palmares.evaluation.story;

import static fr.palmares.evaluation.story.AnEdition.ALICE;
import static fr.palmares.evaluation.story.AnEdition.BORIS;
import static fr.palmares.evaluation.story.AnEdition.CHLOE;
import static fr.palmares.evaluation.story.AnEdition.JURY;
import static fr.palmares.evaluation.story.AnEdition.SHEET;
import static fr.palmares.evaluation.story.AnEdition.recusal;
import static fr.palmares.evaluation.story.AnEdition.revision;
import static fr.palmares.evaluation.story.AnEdition.sheet;
import static fr.palmares.evaluation.story.Door.ORGANIZER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.palmares.evaluation.story.Door.Answer;
import fr.palmares.kernel.event.ApplicationEvent.ApplicationDeclaredIneligible;
import fr.palmares.kernel.event.ApplicationEvent.IneligibilityLifted;
import fr.palmares.kernel.event.EditionEvent.EditionPrepared;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Every rule broken on purpose: a problem that names it, and nothing written. */
class RefusalsTest extends OnRealServers {

  @Test
  void before_the_opening() {
    AnEdition edition = anEdition().ready(1);
    refused(409, "jury-not-appointed", () -> postEdition(edition, "/evaluation/opening"));
    refused(422, "jury-empty", () -> door.put(ORGANIZER, edition.path("/jury"), "{\"jurors\":[]}"));
    String twice = JURY.replace("juror-boris", "juror-alice");
    refused(422, "juror-twice", () -> door.put(ORGANIZER, edition.path("/jury"), twice));
    refused(409, "evaluation-not-open", () -> postEdition(edition, "/evaluation/closing"));
    edition.withJury();
    refused(409, "evaluation-not-open", () -> put(edition, ALICE, SHEET));
    refused(409, "evaluation-not-closed", () -> deliberate(edition, "{}"));
  }

  @Test
  void before_the_applications_are_closed() {
    AnEdition edition = anEdition().withJury();
    refused(409, "rulebook-unknown", () -> postEdition(edition, "/evaluation/opening"));
    wire.publish(new EditionPrepared(edition.year, "Label d'essai"));
    assertThat(edition.status().body().path("phase").asString()).isEqualTo("awaiting-applications");
  }

  /**
   * Who is recused is told so first: whether their file stands, withdrawn or not, they never learn.
   */
  @Test
  void of_what_never_arrived() {
    AnEdition edition = anEdition().ready(1).withJury().opened().recused(ALICE, 1);
    String nowhere = "/applications/" + edition.year + "-nowhere";
    for (String reader : List.of(ORGANIZER, BORIS)) {
      refused(404, "unknown-application", () -> door.get(reader, nowhere + "/deliberation"));
    }
    refused(404, "unknown-application", () -> door.get(ORGANIZER, nowhere + "/scores"));
    refused(404, "unknown-application", () -> door.get(BORIS, nowhere + "/sheet"));
    for (String about : List.of("/scores", "/sheet", "/deliberation")) {
      refused(403, "juror-recused", () -> door.get(ALICE, edition.file(1, about)));
    }
    for (String about :
        List.of("evaluation", "evaluation/jurors", "conflicts", "assignments", "reminders")) {
      refused(404, "unknown-edition", () -> door.get(ORGANIZER, "/editions/1999/" + about));
    }
  }

  @Test
  void on_a_sheet() {
    AnEdition edition = anEdition().ready(1).withJury().opened();
    refused(422, "points-out-of-range", () -> put(edition, ALICE, sheet(5, 1, 1)));
    refused(422, "unknown-criterion", () -> put(edition, ALICE, SHEET.replace("a.1", "z.9")));
    refused(422, "criterion-twice", () -> put(edition, ALICE, SHEET.replace("b.1", "a.1")));
    String single = "{\"scores\":[{\"criterion\":\"a.1\",\"points\":1}]}";
    refused(422, "sheet-incomplete", () -> put(edition, ALICE, single));
    refused(403, "juror-not-appointed", () -> put(edition, "juror-nobody~juror", SHEET));
    refused(
        404,
        "unknown-application",
        () -> door.put(ALICE, "/applications/" + edition.year + "-nowhere/sheet", SHEET));
    edition.sheetOf(ALICE, 1, SHEET);
    refused(409, "sheet-already-submitted", () -> put(edition, ALICE, SHEET));
  }

  @Test
  void on_a_revision() {
    AnEdition edition = anEdition().ready(1).withJury().opened().sheetOf(ALICE, 1, SHEET);
    refused(422, "points-out-of-range", () -> revise(edition, ALICE, "a.1", "9", "relu"));
    refused(422, "points-unchanged", () -> revise(edition, ALICE, "a.1", "1", "relu"));
    refused(422, "reason-missing", () -> revise(edition, ALICE, "a.1", "2", " "));
    refused(409, "nothing-to-revise", () -> revise(edition, BORIS, "a.1", "2", "relu"));
    edition.closed();
    refused(409, "evaluation-closed", () -> revise(edition, ALICE, "a.1", "2", "relu"));
    refused(409, "evaluation-closed", () -> put(edition, BORIS, SHEET));
  }

  @Test
  void by_a_recused_juror() {
    AnEdition edition = anEdition().ready(1).withJury().opened();
    edition.sheetOf(ALICE, 1, SHEET).recused(ALICE, 1).recused(BORIS, 1);
    refused(403, "juror-recused", () -> revise(edition, ALICE, "a.1", "2", "relu"));
    refused(403, "juror-recused", () -> put(edition, BORIS, SHEET));
    refused(409, "juror-already-recused", () -> recuse(edition, ORGANIZER, BORIS));
    refused(403, "not-your-own", () -> recuse(edition, BORIS, CHLOE));
    edition.closed();
    refused(409, "no-sheet-submitted", () -> deliberate(edition, "{}"));
  }

  @Test
  void after_the_closing() {
    AnEdition edition = anEdition().ready(1).withJury().opened().sheetOf(ALICE, 1, SHEET).closed();
    refused(409, "evaluation-already-opened", () -> postEdition(edition, "/evaluation/opening"));
    refused(409, "evaluation-closed", () -> postEdition(edition, "/evaluation/closing"));
    refused(
        409,
        "evaluation-already-opened",
        () -> door.put(ORGANIZER, edition.path("/jury"), JURY.replace("alice", "dora")));
    String vote = "{\"votes\":[{\"criterion\":\"b.1\",\"points\":%s,\"reason\":\"%s\"}]}";
    refused(422, "points-out-of-range", () -> deliberate(edition, vote.formatted("5", "vu")));
    refused(422, "reason-missing", () -> deliberate(edition, vote.formatted("3", "")));
    assertThat(door.get(ORGANIZER, edition.file(1, "/deliberation")).status()).isEqualTo(404);
    edition.deliberated(1);
    refused(409, "application-already-evaluated", () -> deliberate(edition, "{}"));
    refused(
        409,
        "already-evaluated",
        () -> door.put(ORGANIZER, edition.path("/evaluation/rulebook"), "{\"version\": 2}"));
    refused(409, "application-already-evaluated", () -> recuse(edition, ORGANIZER, ALICE));
  }

  @Test
  void on_an_application_found_ineligible_later() {
    AnEdition edition = anEdition().ready(1).withJury().opened();
    wire.publish(
        new ApplicationDeclaredIneligible(edition.application(1), edition.year, "hors délai"));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> edition.status().body().path("applications").asInt() == 0);
    refused(409, "application-ineligible", () -> put(edition, ALICE, SHEET));

    wire.publish(new IneligibilityLifted(edition.application(1), edition.year, "entendue"));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> edition.status().body().path("applications").asInt() == 1);
    assertThat(put(edition, ALICE, SHEET).status()).isEqualTo(200);
  }

  @Test
  void to_deliberate_on_an_application_found_ineligible() {
    AnEdition edition = anEdition().ready(1).withJury().opened().closed();
    wire.publish(
        new ApplicationDeclaredIneligible(edition.application(1), edition.year, "hors délai"));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> edition.status().body().path("applications").asInt() == 0);

    refused(409, "application-ineligible", () -> deliberate(edition, "{}"));
  }

  @Test
  void of_what_cannot_be_read() {
    AnEdition edition = anEdition().ready(1).withJury().opened();
    unreadable(() -> put(edition, ALICE, "{\"scores\": ["));
    unreadable(() -> put(edition, ALICE, "{\"scores\": [], \"extra\": 1}"));
    unreadable(() -> put(edition, ALICE, "{\"scores\": \"many\"}"));
    unreadable(() -> put(edition, ALICE, "{}"));
    unreadable(() -> put(edition, ALICE, "{\"scores\": [{\"criterion\": \"a.1\"}]}"));
  }

  private void unreadable(Supplier<Answer> call) {
    long before = events();
    Answer answer = call.get();
    assertThat(answer.status()).as("%s", answer).isIn(400, 422);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(events()).isEqualTo(before);
  }

  private void refused(int status, String rule, Supplier<Answer> call) {
    long before = events();
    Answer answer = call.get();
    assertThat(answer.rule()).as("%s", answer).isEqualTo(rule);
    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(events()).as("events in the store after '%s'", rule).isEqualTo(before);
  }

  private Answer postEdition(AnEdition edition, String rest) {
    return door.post(ORGANIZER, edition.path(rest), "");
  }

  private Answer put(AnEdition edition, String juror, String sheet) {
    return door.put(juror, edition.file(1, "/sheet"), sheet);
  }

  private Answer revise(
      AnEdition edition, String juror, String criterion, String points, String reason) {
    return door.post(
        juror, edition.file(1, "/sheet/revisions"), revision(criterion, points, reason));
  }

  private Answer recuse(AnEdition edition, String caller, String juror) {
    return door.post(caller, edition.file(1, "/recusals"), recusal(juror));
  }

  private Answer deliberate(AnEdition edition, String body) {
    return door.post(ORGANIZER, edition.file(1, "/deliberation"), body);
  }
}
