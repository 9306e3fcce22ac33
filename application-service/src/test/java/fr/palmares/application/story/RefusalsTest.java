package fr.palmares.application.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.Role;
import fr.palmares.web.testing.Answer;
import fr.palmares.web.testing.Door;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Every rule broken on purpose: a problem that names it, and nothing written. */
class RefusalsTest extends OnRealServers {

  @Test
  void of_an_edition() {
    AnEdition edition = anEdition();
    String new2031 = "{\"edition\": %d, \"label\": \"%s\"}";
    refused(404, "unknown-edition", "", () -> organizer.post(edition.path("/opening")));
    refused(
        422,
        "edition-without-label",
        "label",
        () -> organizer.post("/editions", new2031.formatted(edition.year, " ")));
    refused(
        422,
        "invalid-value",
        "edition",
        () -> organizer.post("/editions", new2031.formatted(99, "Label")));
    edition.prepared();
    refused(
        409,
        "edition-already-prepared",
        "",
        () -> organizer.post("/editions", new2031.formatted(edition.year, "Label")));
    refused(409, "rulebook-missing", "", () -> organizer.post(edition.path("/opening")));
    refused(409, "applications-not-open", "", () -> organizer.post(edition.path("/closing")));
    edition.withRulebook().opened();
    refused(409, "applications-already-open", "", () -> organizer.post(edition.path("/opening")));
    edition.closed();
    refused(
        409,
        "rulebook-in-use",
        "",
        () -> organizer.put(edition.path("/rulebook"), edition.rulebook("\"version\": 2,")));
  }

  @Test
  void of_a_rulebook_with_everything_that_is_wrong_at_once() {
    AnEdition edition = anEdition().prepared();
    String broken =
        """
        {"label": "", "edition": %d, "axes": [{"id": "a", "name": "A", "criteria": [
          {"id": "a.1", "name": "Un", "max": -1}]}], "levelScale": {"levels": []}}
        """
            .formatted(edition.year);
    long before = events();
    Answer answer = organizer.put(edition.path("/rulebook"), broken);

    assertThat(answer.status()).as("%s", answer).isEqualTo(422);
    assertThat(answer.rule()).isEqualTo("invalid-rulebook");
    assertThat(answer.body().path("violations").size()).as("%s", answer).isGreaterThan(1);
    assertThat(answer.body().path("violations").toString()).contains("/axes/0/criteria/0/max");
    assertThat(events()).isEqualTo(before);
    AnEdition other = anEdition().prepared();
    refused(
        422,
        "rulebook-of-another-edition",
        "edition",
        () -> organizer.put(other.path("/rulebook"), edition.rulebook("")));
    refused(400, "missing-field", "axes[0]", () -> adopt(edition, "{\"axes\": [null]}"));
    refused(400, "unreadable-text", "label", () -> adopt(edition, "{\"label\": \"a\\u0000\"}"));
    refused(400, "unreadable-body", "", () -> adopt(edition, "[]"));
  }

  @Test
  void of_an_authority() {
    String path = "/authorities";
    refused(
        422,
        "authority-without-name",
        "name",
        () -> candidate.post(path, "{\"kind\": \"commune\", \"name\": \" \"}"));
    refused(
        422,
        "invalid-value",
        "siren",
        () -> candidate.post(path, "{\"kind\": \"commune\", \"siren\": \"12\", \"name\": \"A\"}"));
    refused(
        422,
        "invalid-value",
        "kind",
        () -> candidate.post(path, "{\"kind\": \"village\", \"name\": \"A\"}"));
    refused(400, "missing-field", "kind", () -> candidate.post(path, "{\"name\": \"A\"}"));
    refused(404, "unknown-authority", "", () -> candidate.get(path + "/nobody"));
    refused(404, "invalid-value", "authority", () -> candidate.get(path + "/-"));
  }

  @Test
  void of_a_start() {
    AnEdition edition = anEdition().prepared().withRulebook();
    String authority = AnEdition.register(candidate, "Syndicat Prompt");
    refused(409, "applications-not-open", "", () -> edition.start(candidate, authority));
    edition.opened();
    refused(404, "unknown-authority", "", () -> edition.start(candidate, "nobody"));
    refused(
        422,
        "contact-without-name",
        "sponsor.name",
        () ->
            candidate.post(
                edition.path("/applications"),
                """
                {"authority": "%s", "sponsor": {"name": "", "function": "maire"},
                 "referent": {"name": "C", "email": "c@exemple.fr"}}
                """
                    .formatted(authority)));
    refused(
        400,
        "missing-field",
        "referent",
        () ->
            candidate.post(
                edition.path("/applications"),
                "{\"authority\": \"a\", \"sponsor\": {\"name\": \"D\", \"function\": \"f\"}}"));
    String application = edition.started("Syndicat Prompt");
    refused(409, "one-application-per-edition", "", () -> edition.start(candidate, authority));
    assertThat(
            jdbc.sql("select count(*) from contact where application = ?")
                .param(application.substring("/applications/".length()))
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void of_what_a_candidate_does_to_an_application() {
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    String application = edition.started("Syndicat Têtu");
    String evidence = "{\"criterion\": \"%s\", \"name\": \"%s\", \"link\": \"%s\"}";
    refused(422, "unknown-criterion", "z.9", () -> answer(application, "z.9", "oui"));
    refused(422, "answer-empty", "a.1", () -> answer(application, "a.1", " "));
    refused(
        422,
        "evidence-link",
        "link",
        () ->
            candidate.post(
                application + "/evidence", evidence.formatted("a.1", "P", "javascript:alert(1)")));
    refused(422, "answers-missing", "answers", () -> candidate.post(application + "/submission"));
    refused(
        409,
        "not-submitted",
        "",
        () -> candidate.post(application + "/amendment", "{\"answers\": {\"a.1\": \"x\"}}"));
    refused(422, "reason-missing", "reason", () -> withdraw(application, " "));
    answer(application, "a.1", "oui");
    answer(application, "a.2", "non");
    candidate.post(application + "/submission");
    refused(409, "already-submitted", "", () -> answer(application, "a.1", "si"));
    refused(422, "nothing-amended", "answers", () -> amend(application, "{\"a.1\": \"oui\"}"));
    refused(400, "missing-field", "answers.a.1", () -> amend(application, "{\"a.1\": null}"));
    withdraw(application, "fusion");
    refused(409, "no-longer-competing", "", () -> amend(application, "{\"a.1\": \"x\"}"));
    refused(
        404,
        "unknown-application",
        "",
        () -> candidate.post("/applications/" + edition.year + "-nobody/submission"));
  }

  @Test
  void of_who_is_someone_else() {
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    String application = edition.answered("Syndicat Jaloux");
    Answer last = candidate.put(application + "/answers/a.1", "{\"answer\": \"si\"}");
    Door stranger = Door.at(port).as("candidate-2", Role.CANDIDATE);
    refused(403, "not-your-application", "", () -> stranger.post(application + "/submission"));
    refused(403, "not-your-application", "", () -> stranger.getAfter(last, application));
    assertThat(candidate.get(application).status()).isEqualTo(200);
    assertThat(organizer.get(application).status()).isEqualTo(200);
  }

  @Test
  void of_what_comes_too_late() {
    AnEdition late = anEdition().prepared().withRulebookUntil("2020-01-01T00:00:00Z").opened();
    String authority = AnEdition.register(candidate, "Syndicat Tardif");
    refused(409, "deadline-passed", "", () -> late.start(candidate, authority));

    AnEdition edition = anEdition().prepared().withRulebook().opened();
    String application = edition.answered("Syndicat Tardif");
    edition.closed();
    refused(409, "applications-closed", "", () -> candidate.post(application + "/submission"));
    refused(409, "applications-closed", "", () -> withdraw(application, "fusion"));
    refused(
        409,
        "not-submitted",
        "",
        () -> organizer.post(application + "/ineligibility", "{\"reason\": \"hors champ\"}"));
  }

  @Test
  void of_a_page_that_is_none() {
    refused(422, "page-size", "limit", () -> organizer.get("/editions/2031/applications?limit=0"));
    refused(
        400, "invalid-value", "after", () -> organizer.get("/editions/2031/applications?after=x"));
    refused(
        400, "invalid-value", "limit", () -> organizer.get("/editions/2031/applications?limit=x"));
    refused(404, "invalid-value", "edition", () -> organizer.get("/editions/22"));
  }

  private Answer adopt(AnEdition edition, String rulebook) {
    return organizer.put(edition.path("/rulebook"), rulebook);
  }

  private Answer answer(String application, String criterion, String answer) {
    return candidate.put(
        application + "/answers/" + criterion, "{\"answer\": \"%s\"}".formatted(answer));
  }

  private Answer amend(String application, String answers) {
    return candidate.post(application + "/amendment", "{\"answers\": %s}".formatted(answers));
  }

  private Answer withdraw(String application, String reason) {
    return candidate.post(application + "/withdrawal", "{\"reason\": \"%s\"}".formatted(reason));
  }

  private void refused(int status, String rule, String field, Supplier<Answer> call) {
    long before = events();
    Answer answer = call.get();
    assertThat(answer.isProblem()).as("%s", answer).isTrue();
    assertThat(answer.rule()).as("%s", answer).isEqualTo(rule);
    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    assertThat(answer.field()).as("%s", answer).isEqualTo(field);
    assertThat(events()).as("events in the store after '%s'", rule).isEqualTo(before);
  }
}
