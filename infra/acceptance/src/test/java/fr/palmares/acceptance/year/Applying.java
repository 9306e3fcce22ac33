package fr.palmares.acceptance.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Local authorities apply: who works on an application, what it answers, what is handed in. */
final class Applying extends Act {
  static final String PDF =
      "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
  private static final String PLAN = "/evidence/files?criterion=partage.plan&name=plan.pdf";
  private static final Map<String, String> ANSWERS = answers();

  Applying(House house) {
    super(house);
  }

  private static Map<String, String> answers() {
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("verger.charte", "yes");
    answers.put("verger.arbres", "1250");
    answers.put("verger.ecoles", "quelques-unes");
    answers.put("table.bio", "62.5");
    answers.put("table.recit", "Le premier arbre,\n« planté » par tous. \u00e9\u0301 🌳 \\ \"");
    answers.put("partage.lien", "https://carte.example.org/pommes");
    answers.put("partage.plan", "plan.pdf");
    return answers;
  }

  void authorities_come_from_the_register_and_by_hand() {
    Call load =
        Call.of(
            "POST",
            "/authorities/register?source=Essai",
            "text/csv",
            Resource.text("register.csv"));
    applying("candidate").isRefused(403, "not-allowed", load);
    Answer faulty =
        applying("organizer")
            .isRefused(
                422,
                "invalid-file",
                Call.of(
                    "POST",
                    "/authorities/register?source=Essai",
                    "text/csv",
                    Resource.text("register.csv").replace("200000001", "12")));
    assertThat(faulty.json().at("/violations/0/line").asInt()).isEqualTo(2);
    applying("organizer").does(load);
    applying("organizer").tries(load);
    assertThat(
            applying("candidate")
                .reads("/authorities/search?q=VILLE%20AUX")
                .at("/0/name")
                .asString())
        .isEqualTo("Ville-aux-Pommes");

    applying("candidate")
        .does(
            Call.post(
                "/authorities",
                "{\"kind\": \"syndicat\", \"name\": \"Syndicat des Noyers\", \"department\": \"38\"}"));
    applying("candidate")
        .does(Call.post("/authorities", "{\"kind\": \"commune\", \"name\": \"Les Regrets\"}"));
  }

  void each_authority_starts_its_one_application() {
    for (String application : new String[] {POMMES, CIDRE, NOYERS, REGRETS}) {
      applying("candidate").does(start(application));
    }
    applying("adjointe").isRefused(409, "one-application-per-edition", start(POMMES));
    applying("candidate").isRefused(404, "unknown-authority", start("2046-299999999"));
  }

  private static Call start(String application) {
    return Call.post(
        EDITION + "/applications",
        """
        {"authority": "%s", "sponsor": {"name": "Élue Fictive", "function": "Maire"},
         "referent": {"name": "Référente Fictive", "email": "fictive@example.org"}}
        """
            .formatted(application.substring("2046-".length())));
  }

  void only_answers_that_fit_the_question_are_taken() {
    Person candidate = applying("candidate");
    Map.of(
            "verger.charte", "peut-être",
            "verger.arbres", "beaucoup",
            "verger.ecoles", "certaines",
            "table.bio", "101",
            "partage.lien", "carte.example.org")
        .forEach(
            (criterion, answer) ->
                candidate.isRefused(422, "answer-does-not-fit", answer(POMMES, criterion, answer)));
    candidate.isRefused(422, "answer-empty", answer(POMMES, "table.recit", " "));
    candidate.isRefused(422, "unknown-criterion", answer(POMMES, "verger.cerises", "1"));
  }

  /** A charter and some schools are worth 6 of 50 points before a juror has read anything. */
  void the_estimate_tells_what_is_missing_for_the_next_level() {
    applying("candidate").does(answer(POMMES, "verger.charte", "yes"));
    applying("candidate").does(answer(POMMES, "verger.ecoles", "quelques-unes"));

    JsonNode estimate = applying("candidate").reads(file(POMMES, "/estimate"));
    assertThat(estimate.at("/least/total").asString()).isEqualTo("6");
    assertThat(estimate.at("/least/percentage").asString()).isEqualTo("12");
    assertThat(estimate.at("/least/level/name").asString()).isEqualTo("Jachère (sans label)");
    assertThat(estimate.at("/most/total").asString()).isEqualTo("47");
    assertThat(estimate.at("/most/level/level").asString()).isEqualTo("grand-arbre");
    assertThat(estimate.at("/next/name").asString()).isEqualTo("Pépin d'or ½");
    assertThat(estimate.at("/missing/0/missing").asString()).isEqualTo("8");
    assertThat(estimate.at("/missing/0/chances/0/criterion").asString()).isEqualTo("verger.arbres");
    assertThat(estimate.at("/missing/0/chances/0/gain").asString()).isEqualTo("20");
    applying("adjointe")
        .isRefused(403, "not-your-application", Call.get(file(POMMES, "/estimate")));
  }

  void a_team_works_on_it_and_it_is_handed_over() {
    Call text = answer(POMMES, "table.recit", String.valueOf(ANSWERS.get("table.recit")));
    applying("adjointe").isRefused(403, "not-your-application", text);
    applying("candidate")
        .does(
            Call.post(file(POMMES, "/members"), "{\"actor\": \"adjointe\", \"task\": \"editor\"}"));
    applying("adjointe").does(text);
    applying("adjointe").isRefused(403, "owner-only", Call.post(file(POMMES, "/submission")));
    Call transfer = Call.post(file(POMMES, "/transfer"), "{\"to\": \"adjointe\"}");
    applying("adjointe").isRefused(403, "owner-only", transfer);
    applying("candidate").does(transfer);
    applying("candidate")
        .isRefused(403, "owner-only", Call.post(file(POMMES, "/withdrawal"), because("dépit")));
    assertThat(applying("adjointe").reads("/my/applications").at("/0/task").asString())
        .isEqualTo("owner");
  }

  void a_file_is_evidence_and_what_is_missing_bars_the_submission() {
    Person adjointe = applying("adjointe");
    Call submission = Call.post(file(POMMES, "/submission"));
    adjointe.isRefused(422, "answers-missing", submission);
    ANSWERS.forEach((criterion, answer) -> adjointe.does(answer(POMMES, criterion, answer)));
    adjointe.isRefused(422, "evidence-missing", submission);
    adjointe.isRefused(422, "evidence-type", attach("MZ\u0000\u0001 not a plan"));
    adjointe.does(attach(PDF));
    Answer file =
        adjointe.sees(Call.get(file(POMMES, "/evidence/files/" + CanonicalJson.sha256(PDF))));
    assertThat(file.text()).isEqualTo(PDF);
    assertThat(file.header("Content-Disposition")).startsWith("attachment");
  }

  private static Call attach(String bytes) {
    return Call.of("POST", file(POMMES, PLAN), "application/octet-stream", bytes);
  }

  void what_is_handed_in_leaves_a_receipt_that_anyone_can_recompute() {
    Person adjointe = applying("adjointe");
    adjointe.does(Call.post(file(POMMES, "/submission")));
    adjointe.isRefused(409, "already-submitted", Call.post(file(POMMES, "/submission")));
    JsonNode receipts = adjointe.reads(file(POMMES, "/receipts"));
    assertThat(receipts).hasSize(1);
    assertThat(receipts.at("/0/fingerprint").asString()).isEqualTo(recomputed(ANSWERS));
    assertThat(
            adjointe
                .sees(Call.get(file(POMMES, "/receipts/" + recomputed(ANSWERS) + "/content")))
                .text())
        .isEqualTo(content(ANSWERS));
  }

  void an_amendment_tells_what_it_changed() {
    Person adjointe = applying("adjointe");
    String path = file(POMMES, "/amendment");
    adjointe.isRefused(
        422, "nothing-amended", Call.post(path, "{\"answers\": {\"table.bio\": \"62.5\"}}"));
    adjointe.does(Call.post(path, "{\"answers\": {\"table.bio\": \"80\"}}"));

    JsonNode change = adjointe.reads(file(POMMES, "/amendments")).at("/0/changes");
    assertThat(change.toString())
        .isEqualTo("{\"table.bio\":{\"before\":\"62.5\",\"after\":\"80\"}}");
    Map<String, String> amended = new LinkedHashMap<>(ANSWERS);
    amended.put("table.bio", "80");
    assertThat(adjointe.reads(file(POMMES, "/receipts")).at("/1/fingerprint").asString())
        .isEqualTo(recomputed(amended));
  }

  private static String recomputed(Map<String, String> answers) {
    return CanonicalJson.sha256(content(answers));
  }

  /** What was handed in, put together from what this test sent. */
  private static String content(Map<String, String> answers) {
    Map<String, Object> piece =
        Map.of(
            "criterion", "partage.plan", "name", "plan.pdf", "sha256", CanonicalJson.sha256(PDF));
    return CanonicalJson.of(
        JsonMapper.shared()
            .valueToTree(
                Map.of(
                    "application",
                    POMMES,
                    "rulebook",
                    2,
                    "answers",
                    answers,
                    "evidence",
                    new Object[] {piece})));
  }

  void the_others_answer_too() {
    for (String application : new String[] {CIDRE, REGRETS}) {
      answered(application);
      applying("candidate").does(Call.post(file(application, "/submission")));
    }
    answered(NOYERS);
  }

  private void answered(String application) {
    Person candidate = applying("candidate");
    ANSWERS.forEach((criterion, answer) -> candidate.does(answer(application, criterion, answer)));
    candidate.does(Call.of("POST", file(application, PLAN), "application/octet-stream", PDF));
  }

  static Call answer(String application, String criterion, String answer) {
    return Call.put(
        file(application, "/answers/" + criterion),
        JsonMapper.shared().writeValueAsString(Map.of("answer", answer)));
  }
}
