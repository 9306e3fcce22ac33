package fr.palmares.acceptance.year;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of applications until they are closed: questions, decisions, deadlines, imports. */
final class Standing extends Act {

  Standing(House house) {
    super(house);
  }

  void a_question_is_asked_and_answered_without_saying_who_asked() {
    String path = file(POMMES, "/clarifications");
    Call question =
        Call.post(path, "{\"criterion\": \"verger.arbres\", \"question\": \"Comptés quand ?\"}");
    applying("candidate").isRefused(403, "not-allowed", question);
    applying("organizer").does(question);
    assertThat(applying("adjointe").reads(path).toString())
        .contains("Comptés quand ?")
        .doesNotContain("organizer");
    applying("adjointe")
        .isRefused(
            404, "unknown-clarification", Call.post(path + "/9/reply", "{\"text\": \"Hier\"}"));
    applying("adjointe").does(Call.post(path + "/1/reply", "{\"text\": \"En mars.\"}"));
    assertThat(applying("organizer").reads(path).at("/0/status").asString()).isEqualTo("answered");
    applying("organizer")
        .isRefused(409, "clarification-closed", Call.post(path + "/1/closing", because("vu")));
    applying("organizer").does(Call.post(path, "{\"question\": \"Et les noyers ?\"}"));
    applying("organizer").does(Call.post(path + "/2/closing", because("hors sujet")));
    assertThat(applying("adjointe").reads(path).at("/1/status").asString()).isEqualTo("closed");
    applying("adjointe")
        .isRefused(
            409, "clarification-closed", Call.post(path + "/2/reply", "{\"text\": \"En mai\"}"));
  }

  void who_regrets_withdraws() {
    applying("candidate")
        .isRefused(422, "reason-missing", Call.post(file(REGRETS, "/withdrawal"), because(" ")));
    applying("candidate").does(Call.post(file(REGRETS, "/withdrawal"), because("regrets")));
    assertThat(applying("candidate").reads(file(REGRETS, "")).path("status").asString())
        .isEqualTo("withdrawn");
    applying("candidate")
        .isRefused(
            409,
            "no-longer-competing",
            Call.post(file(REGRETS, "/amendment"), "{\"answers\": {\"table.bio\": \"1\"}}"));
  }

  void dossiers_of_another_form_are_imported_once() {
    Call trial = imports(true, Resource.text("dossiers.json"));
    applying("candidate").isRefused(403, "not-allowed", trial);
    applying("organizer")
        .isRefused(
            422,
            "invalid-mapping",
            Call.post(
                EDITION + "/demarches/import?dryRun=false",
                "{\"mapping\": \"answers: [{champ: x, criterion: z.9}]\", \"export\": {}}"));
    assertThat(outcome(applying("organizer").tries(trial))).isEqualTo("created");
    Call earnest = imports(false, Resource.text("dossiers.json"));
    assertThat(outcome(applying("organizer").does(earnest))).isEqualTo("created");
    assertThat(outcome(applying("organizer").tries(earnest))).isEqualTo("unchanged");

    JsonNode dossier = applying("organizer").reads(file(FRICHE, ""));
    assertThat(dossier.path("status").asString()).isEqualTo("submitted");
    assertThat(dossier.at("/answers/verger.ecoles").asString()).isEqualTo("aucune");
    assertThat(dossier.at("/answers/table.bio").asString()).isEqualTo("12.5");
    assertThat(dossier.at("/evidence/0/name").asString()).isEqualTo("plan.pdf");
    assertThat(applying("organizer").reads(EDITION + "/rulebook").path("label").asString())
        .isEqualTo("Vergers partagés");
  }

  private static Call imports(boolean dryRun, String export) {
    String mapping = JsonMapper.shared().writeValueAsString(Resource.text("mapping.yaml"));
    return Call.post(
        EDITION + "/demarches/import?dryRun=" + dryRun,
        "{\"mapping\": %s, \"export\": %s}".formatted(mapping, export));
  }

  private static String outcome(Answer report) {
    String outcome = report.json().at("/dossiers/0/outcome").asString();
    return outcome.isEmpty() || outcome.equals("refused") ? report.text() : outcome;
  }

  void who_is_late_needs_an_extension() {
    house().itIs("2046-04-02T08:00:00Z");
    Call submission = Call.post(file(NOYERS, "/submission"));
    applying("candidate").isRefused(409, "deadline-passed", submission);
    String path = file(NOYERS, "/extension");
    applying("organizer")
        .isRefused(
            422,
            "extension-in-the-past",
            Call.post(path, "{\"until\": \"2046-04-01T00:00:00Z\", \"reason\": \"panne\"}"));
    applying("organizer")
        .does(Call.post(path, "{\"until\": \"2046-04-10T00:00:00Z\", \"reason\": \"panne\"}"));
    applying("candidate").does(submission);
    applying("adjointe")
        .isRefused(
            409,
            "deadline-passed",
            Call.post(file(POMMES, "/amendment"), "{\"answers\": {\"table.bio\": \"99\"}}"));
  }

  void who_is_found_ineligible_is_heard_and_competes_again() {
    String path = file(NOYERS, "/ineligibility");
    Call answer = Call.post(path + "/answers", "{\"text\": \"Nous sommes mixtes et ouverts.\"}");
    applying("candidate").isRefused(409, "not-ineligible", answer);
    applying("organizer").does(Call.post(path, because("hors champ")));
    applying("organizer")
        .isRefused(409, "nothing-to-uphold", Call.post(path + "/upholding", because("toujours")));
    applying("candidate").does(answer);
    applying("organizer").does(Call.post(path + "/lifting", because("dont acte")));
    assertThat(applying("candidate").reads(path).findValuesAsString("step"))
        .containsExactly("declared", "answered", "lifted");
    applying("organizer")
        .isRefused(409, "not-ineligible", Call.post(path + "/lifting", because("encore")));
  }

  void applications_are_closed() {
    house().itIs("2046-04-11T08:00:00Z");
    judging("organizer")
        .isRefused(409, "applications-not-closed", Call.post(EDITION + "/evaluation/opening"));
    applying("organizer").does(Call.post(EDITION + "/closing"));
    applying("organizer").isRefused(409, "applications-closed", Call.post(EDITION + "/closing"));
    applying("candidate")
        .isRefused(
            409,
            "applications-closed",
            Call.post(file(NOYERS, "/amendment"), "{\"answers\": {\"table.bio\": \"99\"}}"));
  }
}
