package fr.palmares.acceptance.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The jury: who sits in it, who has a conflict, who practises, who reads what. */
final class Appointing extends Act {
  private static final String JURY =
      """
      {"jurors": [
        {"juror": "alma", "organization": "Ligue des fruits", "senior": true},
        {"juror": "basile", "organization": "Union des vergers", "affiliations": ["200000001"]},
        {"juror": "chantal", "organization": "Amis des poires",
         "affiliations": ["syndicat-syndicat-des-noyers"]},
        {"juror": "driss", "organization": "Institut des haies"},
        {"juror": "elsa", "organization": "Présidence", "region": "84"}]}
      """;

  Appointing(House house) {
    super(house);
  }

  void a_jury_is_appointed() {
    judging("organizer")
        .awaits(
            EDITION + "/evaluation",
            status ->
                status.path("phase").asString().equals("ready")
                    && status.path("applications").asInt() == 4);
    Person organizer = judging("organizer");
    organizer.isRefused(409, "jury-not-appointed", Call.post(EDITION + "/evaluation/opening"));
    organizer.isRefused(
        422,
        "affiliation-twice",
        jury(JURY.replace("[\"200000001\"]", "[\"200000001\", \"200000001\"]")));
    organizer.isRefused(422, "invalid-region", jury(JURY.replace("\"84\"", "\"Rhône\"")));
    judging("alma").isRefused(403, "not-allowed", jury(JURY));
    organizer.does(jury(JURY));
    assertThat(organizer.reads(EDITION + "/evaluation").path("jurors")).hasSize(5);
  }

  private static Call jury(String jury) {
    return Call.put(EDITION + "/jury", jury);
  }

  void conflicts_are_suggested_confirmed_and_dismissed() {
    Person organizer = judging("organizer");
    assertThat(conflicts(EDITION + "/conflicts"))
        .containsExactlyInAnyOrder(
            POMMES + " basile same-authority open", NOYERS + " chantal same-authority open");
    assertThat(conflicts(EDITION + "/conflicts?region=true"))
        .contains(POMMES + " elsa same-region open");
    judging("elsa").isRefused(403, "jurors-only-judge", Call.get(EDITION + "/conflicts"));

    organizer.does(recusal(POMMES, "basile", "y travaille"));
    organizer.isRefused(
        409, "juror-already-recused", recusal(POMMES, "basile", "y travaille toujours"));
    organizer.does(recusal(POMMES, "elsa", "y est élue"));
    organizer.does(dismissal(NOYERS, "chantal", "mandat achevé"));
    judging("elsa").isRefused(403, "own-conflict", dismissal(NOYERS, "elsa", "rien"));

    String mine = "{\"juror\": \"driss\", \"reason\": \"un cousin\"}";
    judging("basile").isRefused(403, "not-your-own", Call.post(file(FRICHE, "/conflicts"), mine));
    judging("driss").does(Call.post(file(FRICHE, "/conflicts"), mine));
    organizer.does(dismissal(FRICHE, "driss", "au huitième degré"));
    organizer.isRefused(409, "nothing-to-dismiss", dismissal(FRICHE, "driss", "encore"));
    assertThat(conflicts(EDITION + "/conflicts"))
        .containsExactlyInAnyOrder(
            POMMES + " basile declared confirmed",
            POMMES + " elsa declared confirmed",
            NOYERS + " chantal same-authority dismissed",
            FRICHE + " driss declared dismissed");
  }

  private static Call recusal(String application, String juror, String reason) {
    return Call.post(
        file(application, "/recusals"),
        "{\"juror\": \"%s\", \"reason\": \"%s\"}".formatted(juror, reason));
  }

  private static Call dismissal(String application, String juror, String reason) {
    return Call.post(
        file(application, "/conflicts/dismissals"),
        "{\"juror\": \"%s\", \"reason\": \"%s\"}".formatted(juror, reason));
  }

  private List<String> conflicts(String path) {
    return judging("organizer")
        .reads(path)
        .path("conflicts")
        .valueStream()
        .map(
            one ->
                String.join(
                    " ",
                    one.path("application").asString(),
                    one.path("juror").asString(),
                    one.path("ground").asString(),
                    one.path("status").asString()))
        .toList();
  }

  void the_jury_practises_on_a_file_that_counts_nowhere() {
    String path = EDITION + "/calibration";
    Person organizer = judging("organizer");
    judging("alma").isRefused(404, "calibration-not-given", Call.get(path));
    String given =
        "{\"title\": \"Un verger imaginaire\", \"description\": \"Trois arbres\", \"answers\": {\"table.recit\": \"Il était une fois\"}}";
    organizer.does(Call.put(path, given));
    judging("alma")
        .isRefused(
            422,
            "comment-missing",
            Call.put(path + "/sheet", Sheet.json("4", "5", "2", "10", "6", "3", "7", "")));
    judging("alma").does(Call.put(path + "/sheet", Sheet.json("4", "5", "2", "10", "6", "3", "7")));
    judging("basile")
        .does(Call.put(path + "/sheet", Sheet.json("0", "9", "0", "0", "1", "0", "0")));
    organizer.isRefused(409, "calibration-begun", Call.put(path, given.replace("Trois", "Quatre")));
    organizer.isRefused(409, "calibration-not-closed", Call.get(path + "/report"));
    judging("basile").isRefused(409, "calibration-not-closed", Call.get(path + "/report"));
    organizer.does(Call.post(path + "/closing"));
    judging("alma")
        .isRefused(
            409,
            "calibration-closed",
            Call.put(path + "/sheet", Sheet.json("4", "5", "2", "10", "6", "3", "7")));
    JsonNode report = judging("basile").reads(path + "/report");
    assertThat(report.at("/criteria/3/scores/0/meaning").asString()).isEqualTo("tous");
    assertThat(report.at("/criteria/3/scores/1/meaning").asString()).isEqualTo("aucun");
  }

  void the_evaluation_is_opened() {
    Call opening = Call.post(EDITION + "/evaluation/opening");
    judging("alma").isRefused(403, "not-allowed", opening);
    judging("alma").isRefused(409, "evaluation-not-open", Sheet.put(FRICHE, "0", "1"));
    judging("organizer").does(opening);
    judging("organizer").isRefused(409, "evaluation-already-opened", opening);
    judging("organizer").isRefused(409, "evaluation-already-opened", jury(JURY));
  }

  /** By a file, after a dry run, then automatically, after a dry run. */
  void applications_are_assigned() {
    Person organizer = judging("organizer");
    String wrong = "application,juror\n%s,alma\n%s,basile\n".formatted(POMMES, POMMES);
    Answer dry = organizer.tries(assignments(true, wrong));
    assertThat(dry.json().at("/errors/0/line").asInt()).isEqualTo(3);
    assertThat(dry.json().at("/errors/0/rule").asString()).isEqualTo("juror-recused");
    organizer.isRefused(422, "assignment-file-refused", assignments(false, wrong));
    String right = wrong.replace("basile", "chantal") + POMMES + ",driss\n";
    assertThat(organizer.tries(assignments(true, right)).json().path("errors")).isEmpty();
    organizer.does(assignments(false, right));

    String path = EDITION + "/assignments/automatic";
    organizer.isRefused(
        422,
        "invalid-per-application",
        Call.post(path, "{\"perApplication\": 0, \"dryRun\": true}"));
    judging("elsa")
        .isRefused(
            403,
            "jurors-only-judge",
            Call.post(path, "{\"perApplication\": 4, \"dryRun\": false}"));
    JsonNode tried =
        organizer.tries(Call.post(path, "{\"perApplication\": 4, \"dryRun\": true}")).json();
    JsonNode done =
        organizer.does(Call.post(path, "{\"perApplication\": 4, \"dryRun\": false}")).json();
    assertThat(done.path("assignments")).isEqualTo(tried.path("assignments"));
    assertThat(assigned(POMMES)).containsExactlyInAnyOrder("alma", "chantal", "driss");
    assertThat(assigned(NOYERS))
        .as("not whom the syndicate was said to be close to")
        .containsExactlyInAnyOrder("alma", "basile", "driss", "elsa");
    assertThat(assigned(CIDRE)).hasSize(4);
    judging("chantal").isRefused(403, "not-assigned", Sheet.put(NOYERS, "0", "1"));
  }

  private static Call assignments(boolean dryRun, String csv) {
    return Call.of("POST", EDITION + "/assignments/file?dryRun=" + dryRun, "text/csv", csv);
  }

  private List<String> assigned(String application) {
    return judging("organizer")
        .reads(EDITION + "/assignments")
        .path("assignments")
        .valueStream()
        .filter(one -> one.path("application").asString().equals(application))
        .flatMap(one -> one.path("jurors").valueStream())
        .map(JsonNode::asString)
        .toList();
  }
}
