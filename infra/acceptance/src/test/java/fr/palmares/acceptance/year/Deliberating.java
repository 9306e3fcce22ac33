package fr.palmares.acceptance.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The jury meets, settles what it disagreed on, and says why. */
final class Deliberating extends Act {

  Deliberating(House house) {
    super(house);
  }

  void the_jury_meets_with_its_quorum() {
    Person organizer = judging("organizer");
    String path = EDITION + "/sittings";
    organizer.isRefused(409, "jury-not-convened", Call.post(file(POMMES, "/deliberation"), "{}"));
    organizer.isRefused(
        409, "quorum-not-reached", Call.post(path, "{\"present\": [\"alma\", \"driss\"]}"));
    organizer.isRefused(
        409,
        "quorum-not-reached",
        Call.post(path, "{\"present\": [\"alma\", \"driss\", \"fantomas\"]}"));
    judging("alma").isRefused(403, "not-allowed", Call.post(path, "{\"present\": [\"alma\"]}"));
    organizer.does(
        Call.post(path, "{\"present\": [\"alma\", \"basile\", \"chantal\", \"driss\", \"elsa\"]}"));
    assertThat(judging("alma").reads(path).at("/sittings/0/quorum").asInt()).isEqualTo(3);
  }

  void the_agenda_begins_with_what_is_open() {
    JsonNode agenda = judging("organizer").reads(EDITION + "/agenda").path("files");
    assertThat(agenda.findValuesAsString("application"))
        .as("73.5 to 88 percent is two levels; then 6, 8 and 12 points from another one")
        .containsExactly(POMMES, NOYERS, CIDRE, FRICHE);
    assertThat(agenda.at("/0/open").asBoolean()).isTrue();
    assertThat(agenda.at("/0/lowest").asString()).isEqualTo("greffon");
    assertThat(agenda.at("/0/highest").asString()).isEqualTo("grand-arbre");
    assertThat(agenda.at("/1/open").asBoolean()).isFalse();
    assertThat(agenda.at("/1/disputed").toString()).contains("verger.arbres", "partage.lien");
    assertThat(judging("basile").reads(EDITION + "/agenda").toString())
        .contains(NOYERS)
        .doesNotContain(POMMES);
    assertThat(judging("elsa").reads(EDITION + "/agenda").toString())
        .contains(NOYERS)
        .doesNotContain(POMMES);
  }

  /** Five take part in the file of the syndicate. */
  void criteria_are_settled_by_vote_with_dissent() {
    Person organizer = judging("organizer");
    String path = file(NOYERS, "/deliberation/criteria/");
    Call recit = vote(path + "table.recit", "\"points\": 5", 3, 1, "driss");
    organizer.isRefused(
        409, "vote-not-carried", vote(path + "table.recit", "\"points\": 5", 2, 2, "driss"));
    organizer.isRefused(
        422, "invalid-ballot", vote(path + "table.recit", "\"points\": 5", 5, 1, "driss"));
    organizer.isRefused(
        422, "dissenter-not-there", vote(path + "table.recit", "\"points\": 5", 3, 1, "organizer"));
    organizer.isRefused(
        422, "points-out-of-range", vote(path + "table.recit", "\"points\": 7", 3, 1, "driss"));
    organizer.isRefused(
        422,
        "criterion-always-applies",
        vote(path + "table.bio", "\"notApplicable\": true", 4, 1, "driss"));
    judging("alma").isRefused(403, "not-allowed", recit);
    organizer.does(recit);
    organizer.does(vote(path + "verger.ecoles", "\"notApplicable\": true", 4, 1, "driss"));
    organizer.does(Call.post(path + "partage.lien", "{}"));
    organizer.isRefused(422, "reason-missing", Call.post(path + "partage.lien", "{}"));
  }

  private static Call vote(String path, String decision, int yes, int no, String dissenter) {
    return Call.post(
        path,
        """
        {%s, "reason": "vu en séance", "ballot": {"inFavour": %d, "against": %d, "abstained": 0},
         "dissents": [{"juror": "%s", "reason": "*trop* généreux"}]}
        """
            .formatted(decision, yes, no, dissenter));
  }

  /**
   * By the medians: 4 + 2×8 + 4 + 8/2 + 5 + 3 + 6 = 42 of 50. The syndicate: 4 + 2×5 + 6/2 + 5 by
   * vote + 2 + 3 = 27 of 45, as it has no schools.
   */
  void applications_are_evaluated_by_the_medians() {
    for (String application : List.of(POMMES, NOYERS, CIDRE, FRICHE)) {
      judging("organizer").does(Call.post(file(application, "/deliberation"), "{}"));
    }
    judging("organizer")
        .isRefused(
            409, "application-already-evaluated", Call.post(file(NOYERS, "/deliberation"), "{}"));
    assertThat(total(POMMES)).isEqualTo("42 of 50: grand-arbre");
    assertThat(total(NOYERS)).isEqualTo("27 of 45: greffon");
    assertThat(total(CIDRE)).as("46 points, but no charter").isEqualTo("46 of 50: pepin");
    assertThat(total(FRICHE)).isEqualTo("4 of 50: null");
  }

  private String total(String application) {
    JsonNode outcome = judging("auditor").reads(file(application, "/why")).path("outcome");
    return "%s of %s: %s"
        .formatted(
            outcome.path("total").asString(),
            outcome.path("maximum").asString(),
            outcome.path("computed").isNull() ? "null" : outcome.path("computed").asString());
  }

  void another_level_takes_two_persons() {
    Person organizer = judging("organizer");
    String path = file(CIDRE, "/deliberation/departure");
    Call proposal =
        Call.post(path, "{\"level\": \"greffon\", \"reason\": \"charte votée en juin\"}");
    Call approval = Call.post(path + "/approval");
    judging("alma").isRefused(409, "no-departure-pending", approval);
    organizer.isRefused(
        422, "level-not-on-scale", Call.post(path, "{\"level\": \"or\", \"reason\": \"beau\"}"));
    organizer.does(proposal);
    organizer.isRefused(403, "second-person-needed", approval);
    judging("alma").isRefused(409, "departure-pending", proposal);
    judging("alma").does(approval);
    organizer.isRefused(409, "departure-decided", proposal);
    judging("basile")
        .isRefused(
            403,
            "juror-recused",
            Call.post(
                file(POMMES, "/deliberation/departure"),
                "{\"level\": \"pepin\", \"reason\": \"jaloux\"}"));
  }

  void why_leads_back_to_every_score() {
    JsonNode why = judging("auditor").reads(file(POMMES, "/why"));
    JsonNode bio = why.at("/axes/1/criteria/0");
    assertThat(bio.path("criterion").asString()).isEqualTo("table.bio");
    assertThat(bio.at("/settled/points").asString()).isEqualTo("8");
    assertThat(bio.at("/settled/method").asString()).isEqualTo("median");
    assertThat(bio.path("weighted").asString()).isEqualTo("4");
    assertThat(bio.path("counted")).hasSize(3);
    assertThat(bio.toString()).contains("pièce relue");
    assertThat(bio.path("notCounted").findValuesAsString("juror"))
        .containsExactlyInAnyOrder("basile", "elsa");
    assertThat(why.at("/rulebook/fingerprint").asString())
        .isEqualTo(
            applying("").reads(EDITION + "/rulebook/versions").at("/1/fingerprint").asString());
    JsonNode gate =
        judging("auditor")
            .reads(file(CIDRE, "/why"))
            .path("levels")
            .valueStream()
            .filter(level -> level.path("level").asString().equals("greffon"))
            .findFirst()
            .orElseThrow();
    assertThat(gate.path("met").asBoolean()).isFalse();
    assertThat(gate.toString()).contains("verger.charte");
  }

  void the_minutes_tell_it_all_but_to_whom_it_is_closed() {
    Call markdown = Call.get(EDITION + "/minutes").with("Accept", "text/markdown");
    judging("alma").isRefused(403, "not-allowed", markdown);
    String minutes = judging("auditor").sees(markdown).text();
    assertThat(minutes)
        .contains("Greffon n° 7", "Jachère \\(sans label\\)", "charte votée en juin", "driss")
        .contains("\\*trop\\* généreux")
        .contains(escaped(POMMES));
    String closed = judging("elsa").sees(markdown).text();
    assertThat(closed).contains(escaped(CIDRE)).doesNotContain(escaped(POMMES));
    assertThat(judging("elsa").reads(EDITION + "/minutes").toString())
        .contains(CIDRE)
        .doesNotContain(POMMES);
    assertThat(judging("basile").reads(EDITION + "/disagreement").toString())
        .contains(NOYERS)
        .doesNotContain(POMMES);
  }

  /** Markdown in which nothing that people wrote is markup. */
  private static String escaped(String application) {
    return application.replace("-", "\\-");
  }
}
