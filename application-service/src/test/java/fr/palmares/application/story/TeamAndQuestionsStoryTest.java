package fr.palmares.application.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.event.ApplicationEvent.IneligibilityLifted;
import fr.palmares.kernel.event.EvaluationEvent.Juror;
import fr.palmares.kernel.event.EvaluationEvent.JurorRecused;
import fr.palmares.kernel.event.EvaluationEvent.JuryAppointed;
import fr.palmares.web.testing.Answer;
import fr.palmares.web.testing.Door;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several people on one application, what they are asked, and how they are heard. */
class TeamAndQuestionsStoryTest extends OnRealServers {

  private static final String EDITOR = "{\"actor\": \"candidate-2\", \"task\": \"editor\"}";

  @Test
  void an_application_outlives_who_began_it() {
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    String application = edition.answered("Syndicat de la Relève");
    Door second = as("candidate-2");
    String yes = "{\"answer\": \"si\"}";
    refused(403, "not-your-application", second.put(application + "/answers/a.1", yes));

    Answer added = done(candidate.post(application + "/members", EDITOR));
    assertThat(second.getAfter(added, application).status()).isEqualTo(200);
    done(second.put(application + "/answers/a.1", yes));
    refused(403, "owner-only", second.post(application + "/submission"));
    refused(403, "owner-only", second.post(application + "/members", EDITOR));

    done(organizer.post(application + "/transfer", "{\"to\": \"candidate-2\"}"));
    Answer submitted = done(second.post(application + "/submission"));
    refused(403, "owner-only", candidate.post(application + "/withdrawal", reason("x")));
    Answer removed = done(second.send("DELETE", application + "/members/candidate-1", noBody()));

    assertThat(second.getAfter(submitted, "/my/applications").body().at("/0/task").asString())
        .isEqualTo("owner");
    assertThat(second.get(application + "/members").body().size()).isEqualTo(1);
    refused(403, "not-your-application", candidate.getAfter(removed, application));
    assertThat(candidate.get("/my/applications").body().toString()).doesNotContain(id(application));
  }

  @Test
  void a_question_is_tracked_until_it_is_answered_and_never_says_who_asked() {
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    String application = edition.submitted("Syndicat des Questions");
    appoint(edition, "juror-alice", "juror-boris");
    Door alice = juror("juror-alice");
    await().atMost(Duration.ofSeconds(30)).until(() -> alice.get(application).status() == 200);
    String question = "{\"criterion\": \"a.1\", \"question\": \"Depuis quand ?\"}";

    done(alice.post(application + "/clarifications", question));
    Answer second =
        done(organizer.post(application + "/clarifications", "{\"question\": \"Qui ?\"}"));
    Answer seen = candidate.getAfter(second, application + "/clarifications");
    assertThat(seen.body().size()).isEqualTo(2);
    assertThat(seen.toString()).doesNotContain("juror-alice", "organizer-1");
    assertThat(organizer.get(application + "/clarifications").toString()).contains("juror-alice");

    done(organizer.post(edition.path("/closing")));
    done(candidate.post(application + "/clarifications/1/reply", "{\"text\": \"2019\"}"));
    Answer closed = done(organizer.post(application + "/clarifications/2/closing", reason("vu")));
    Answer tracked = alice.getAfter(closed, application + "/clarifications");
    assertThat(tracked.body().at("/0/status").asString()).isEqualTo("answered");
    assertThat(tracked.body().at("/0/reply").asString()).isEqualTo("2019");
    assertThat(tracked.body().at("/1/status").asString()).isEqualTo("closed");
    refused(
        409,
        "clarification-closed",
        candidate.post(application + "/clarifications/1/reply", "{\"text\": \"2020\"}"));
    refused(
        404,
        "unknown-clarification",
        candidate.post(application + "/clarifications/9/reply", "{\"text\": \"2020\"}"));
  }

  @Test
  void a_recused_juror_neither_asks_nor_reads_what_was_asked() {
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    String application = edition.submitted("Syndicat du Déport");
    appoint(edition, "juror-alice");
    wire.publish(
        new JurorRecused(
            ApplicationId.of(id(application)),
            new EditionYear(edition.year),
            JurorId.of("juror-alice"),
            "cousins"));
    Door alice = juror("juror-alice");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> alice.get(application).rule().equals("juror-recused"));

    for (Door hat : List.of(alice, Door.at(port).as("juror-alice", Role.ORGANIZER))) {
      refused(403, "juror-recused", hat.get(application + "/clarifications"));
      refused(
          403,
          "juror-recused",
          hat.post(application + "/clarifications", "{\"question\": \"Qui ?\"}"));
    }
    refused(
        403,
        "juror-recused",
        Door.at(port).as("juror-alice", Role.AUDITOR).get(application + "/ineligibility"));
  }

  @Test
  void who_is_found_ineligible_is_heard_and_may_compete_after_all() {
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    String application = edition.submitted("Syndicat Mixte");
    String heard = "{\"text\": \"Nous sommes un syndicat mixte ouvert.\"}";
    refused(409, "not-ineligible", candidate.post(application + "/ineligibility/answers", heard));
    done(organizer.post(application + "/ineligibility", reason("hors champ")));
    refused(
        409,
        "nothing-to-uphold",
        organizer.post(application + "/ineligibility/upholding", reason("toujours")));

    done(candidate.post(application + "/ineligibility/answers", heard));
    done(organizer.post(application + "/ineligibility/upholding", reason("toujours hors champ")));
    done(candidate.post(application + "/ineligibility/answers", heard));
    done(organizer.post(edition.path("/closing")));
    Answer lifted =
        done(organizer.post(application + "/ineligibility/lifting", reason("dont acte")));

    Answer steps = candidate.getAfter(lifted, application + "/ineligibility");
    assertThat(steps.body().findValuesAsString("step"))
        .containsExactly("declared", "answered", "upheld", "answered", "lifted");
    assertThat(candidate.get(application).body().at("/status").asString()).isEqualTo("submitted");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                wire.published().stream()
                    .anyMatch(
                        event ->
                            event instanceof IneligibilityLifted e
                                && e.application().text().equals(id(application))));
  }

  private void appoint(AnEdition edition, String... jurors) {
    wire.publish(
        new JuryAppointed(
            new EditionYear(edition.year),
            java.util.stream.Stream.of(jurors)
                .map(juror -> Juror.of(JurorId.of(juror), "Ligue"))
                .toList()));
  }

  private Door as(String candidate) {
    return Door.at(port).as(candidate, Role.CANDIDATE);
  }

  private Door juror(String id) {
    return Door.at(port).as(id, Role.JUROR);
  }

  private static String id(String path) {
    return path.substring("/applications/".length());
  }

  private static String reason(String text) {
    return "{\"reason\": \"%s\"}".formatted(text);
  }

  private static java.net.http.HttpRequest.BodyPublisher noBody() {
    return java.net.http.HttpRequest.BodyPublishers.noBody();
  }

  private static Answer done(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isBetween(200, 204);
    return answer;
  }

  private static void refused(int status, String rule, Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    assertThat(answer.rule()).as("%s", answer).isEqualTo(rule);
  }
}
