package fr.palmares.evaluation.story;

import static fr.palmares.evaluation.story.AnEdition.ALICE;
import static fr.palmares.evaluation.story.AnEdition.BORIS;
import static fr.palmares.evaluation.story.AnEdition.CHLOE;
import static fr.palmares.evaluation.story.AnEdition.revision;
import static fr.palmares.evaluation.story.AnEdition.sheet;
import static fr.palmares.evaluation.story.Door.AUDITOR;
import static fr.palmares.evaluation.story.Door.ORGANIZER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.palmares.evaluation.story.Door.Answer;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.event.ApplicationEvent.ApplicationDeclaredIneligible;
import fr.palmares.kernel.event.EvaluationEvent.Ballot;
import fr.palmares.kernel.event.EvaluationEvent.CriterionSettled;
import fr.palmares.kernel.event.EvaluationEvent.DepartureApproved;
import fr.palmares.kernel.event.EvaluationEvent.Dissent;
import fr.palmares.kernel.event.EvaluationEvent.JuryConvened;
import fr.palmares.kernel.event.PublicEvent;
import fr.palmares.kernel.event.ResultEvent.PalmaresPublished;
import fr.palmares.kernel.rulebook.Calendar;
import fr.palmares.kernel.rulebook.JuryRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The jury meets: sittings, votes, departures, and what is told of them. */
class DeliberationStoryTest extends OnRealServers {

  private static final String VOTE =
      """
      {"points": 3, "reason": "vu en séance", "ballot": {"inFavour": 1, "against": 0, "abstained": 1},
       "dissents": [{"juror": "juror-boris", "reason": "*trop* <généreux>"}]}
      """;

  @Test
  void a_jury_with_a_quorum_meets_votes_and_departs() {
    AnEdition edition = closed(new JuryRules(2, null));
    refused(edition.settle(1, "a.1", "{}"), 409, "jury-not-convened");
    refused(edition.deliberate(1), 409, "jury-not-convened");
    refused(edition.convene("juror-alice"), 409, "quorum-not-reached");
    refused(edition.convene("juror-alice", "stranger"), 409, "quorum-not-reached");
    Answer convened = done(edition.convene("juror-alice", "juror-boris"));
    JsonNode sittings = after(convened, ALICE, edition.path("/sittings")).body().path("sittings");
    assertThat(sittings.get(0).path("quorum").asInt()).isEqualTo(2);
    assertThat(sittings.get(0).path("present")).hasSize(2);

    done(edition.settle(1, "a.1", "{}"));
    refused(edition.settle(1, "a.1", "{}"), 422, "reason-missing");
    done(edition.settle(1, "a.1", VOTE));
    Answer evaluated = done(edition.deliberate(1));
    refused(edition.settle(1, "a.1", VOTE), 409, "application-already-evaluated");
    JsonNode outcome = after(evaluated, AUDITOR, edition.file(1, "/deliberation")).body();
    assertThat(outcome.path("criteria").get(0).path("method").asString()).isEqualTo("vote");
    assertThat(outcome.path("total").asString()).isEqualTo("6");

    departs(edition);
    published(edition);
  }

  /** Six of 14 points are below the half that « or » takes. */
  private void departs(AnEdition edition) {
    String departure = edition.file(1, "/deliberation/departure");
    String proposal = "{\"level\": \"or\", \"reason\": \"projet exemplaire\"}";
    refused(door.post(ALICE, departure + "/approval", ""), 409, "no-departure-pending");
    done(door.post(ORGANIZER, departure, proposal));
    refused(door.post(CHLOE, departure, proposal), 403, "juror-recused");
    refused(door.post(ALICE, departure, proposal), 409, "departure-pending");
    refused(door.post(ORGANIZER, departure + "/approval", ""), 403, "second-person-needed");
    refused(
        door.post("organizer-1~juror", departure + "/approval", ""), 403, "juror-not-appointed");
    refused(door.post("juror-chloe~organizer", departure + "/approval", ""), 403, "juror-recused");
    done(door.post(ALICE, departure + "/rejection", "{\"reason\": \"à mieux motiver\"}"));
    done(door.post(ORGANIZER, departure, proposal));
    Answer approved = done(door.post(ALICE, departure + "/approval", ""));
    JsonNode why = after(approved, AUDITOR, edition.file(1, "/why")).body();
    assertThat(why.at("/outcome/computed").isNull()).isTrue();
    assertThat(why.at("/outcome/level").asString()).isEqualTo("or");
    assertThat(why.path("departure")).hasSize(4);
    refused(door.post(ORGANIZER, departure, proposal), 409, "departure-decided");
  }

  @Test
  void once_the_palmares_is_published_the_jury_room_decides_no_level_any_more() {
    AnEdition edition = closed(null);
    done(edition.deliberate(1));
    String departure = edition.file(1, "/deliberation/departure");
    done(door.post(ORGANIZER, departure, "{\"level\": \"or\", \"reason\": \"exemplaire\"}"));
    wire.publish(new PalmaresPublished(edition.year, Instant.now(), List.of()));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                refused(
                    door.post(ORGANIZER, departure, "{\"level\": \"or\", \"reason\": \"encore\"}"),
                    409,
                    "already-published"));
    refused(door.post(ALICE, departure + "/approval", ""), 409, "already-published");
  }

  private void published(AnEdition edition) {
    String subject = edition.application(1).text();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(wire.published())
                    .contains(
                        new DepartureApproved(
                            edition.application(1),
                            edition.year,
                            null,
                            LevelId.of("or"),
                            "projet exemplaire",
                            ActorId.of("organizer-1"),
                            ActorId.of("juror-alice"))));
    List<PublicEvent> published = wire.published();
    assertThat(published)
        .contains(
            new JuryConvened(
                edition.year, 1, List.of(JurorId.of("juror-alice"), JurorId.of("juror-boris"))));
    assertThat(published)
        .filteredOn(event -> event.subject().equals(subject))
        .filteredOn(CriterionSettled.class::isInstance)
        .map(event -> (CriterionSettled) event)
        .filteredOn(event -> event.method().equals("vote"))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.ballot()).isEqualTo(new Ballot(1, 0, 1));
              assertThat(event.dissents())
                  .isEqualTo(List.of(new Dissent(JurorId.of("juror-boris"), "*trop* <généreux>")));
            });
  }

  @Test
  void a_vote_is_counted_among_who_takes_part_in_the_file() {
    AnEdition edition = closed(new JuryRules(2, null));
    done(edition.convene("juror-alice", "juror-boris", "juror-chloe"));

    String three = VOTE.replace("\"inFavour\": 1", "\"inFavour\": 2");
    refused(edition.settle(1, "a.1", three), 422, "invalid-ballot");
    refused(
        edition.settle(1, "a.1", VOTE.replace("juror-boris", "juror-chloe")),
        422,
        "dissenter-not-there");
    refused(
        edition.settle(
            1,
            "a.1",
            VOTE.replace("\"against\": 0, \"abstained\": 1", "\"against\": 1, \"abstained\": 0")),
        409,
        "vote-not-carried");
    done(edition.convene("juror-alice", "juror-chloe"));
    refused(edition.settle(1, "a.1", "{}"), 409, "quorum-not-reached");
    done(edition.settle(2, "a.1", VOTE.replace("juror-boris", "juror-chloe")));
  }

  @Test
  void what_makes_no_sense_is_refused_and_changes_nothing() {
    AnEdition edition = closed(null);
    long before = events();
    for (String body :
        List.of(
            "[]",
            "{\"points\": [1]}",
            "{\"points\": \"beaucoup\"}",
            "{\"points\": 1, \"notApplicable\": true, \"reason\": \"x\"}",
            "{\"points\": 1, \"reason\": \"x\", \"ballot\": {}}",
            "{\"points\": 1, \"reason\": \"x\", \"ballot\": {\"inFavour\": 1e99}}",
            "{\"points\": 1, \"reason\": \"x\", \"dissents\": [null]}",
            "{\"points\": 1, \"reason\": \"x\", \"dissents\": [{\"juror\": \"juror-boris\"}]}",
            "{\"points\": 1, \"reason\": \"%s\"}".formatted("é".repeat(10_001)))) {
      assertThat(edition.settle(1, "a.1", body).status()).as(body).isBetween(400, 499);
    }
    for (String body : List.of("{}", "{\"present\": null}", "{\"present\": [null]}", "[]")) {
      assertThat(door.post(ORGANIZER, edition.path("/sittings"), body).status())
          .as(body)
          .isBetween(400, 499);
    }
    assertThat(edition.settle(1, "%E2%80%AE", "{}").status()).isBetween(400, 499);
    for (String body :
        List.of("{}", "[]", "{\"level\": 7}", "{\"level\":\"or\",\"reason\":\" \"}")) {
      assertThat(door.post(ORGANIZER, edition.file(1, "/deliberation/departure"), body).status())
          .as(body)
          .isBetween(400, 499);
    }
    assertThat(events()).isEqualTo(before);
  }

  @Test
  void the_chain_of_reasons_adds_up_by_hand() {
    AnEdition edition = closed(null);
    done(edition.settle(1, "b.1", "{\"points\": 4, \"reason\": \"vu en séance\"}"));
    Answer evaluated = done(edition.deliberate(1));

    JsonNode why = after(evaluated, AUDITOR, edition.file(1, "/why")).body();

    Rational total = Rational.ZERO;
    for (JsonNode axis : why.path("axes")) {
      Rational reached = Rational.ZERO;
      for (JsonNode criterion : axis.path("criteria")) {
        Rational settled = rational(criterion.at("/settled/points"));
        reached = reached.plus(settled.times(rational(criterion.path("weight"))));
        assertThat(criterion.at("/settled/mark/event").asString()).hasSize(36);
        if (criterion.at("/settled/method").asString().equals("mean")) {
          List<Points> counted =
              StreamSupport.stream(criterion.path("counted").spliterator(), false)
                  .map(one -> Points.of(one.at("/score/points").asString()))
                  .toList();
          assertThat(mean(counted)).isEqualTo(settled);
        }
      }
      assertThat(rational(axis.path("reached"))).isEqualTo(reached);
      total = total.plus(reached);
    }
    assertThat(rational(why.at("/outcome/total"))).isEqualTo(total);
    JsonNode first = why.at("/axes/0/criteria/0");
    assertThat(first.at("/counted/1/score/revision").asInt()).isEqualTo(1);
    assertThat(first.at("/counted/1/earlier/0/points").asString()).isEqualTo("0");
    assertThat(first.at("/counted/1/score/rulebookVersion").asInt()).isEqualTo(1);
    assertThat(first.at("/counted/1/earlier/0/rulebookVersion").asInt()).isEqualTo(1);
    assertThat(first.at("/notCounted/0/why").asString()).isEqualTo("recused");
    assertThat(why.at("/levels/0/conditions/0/required").asString()).isEqualTo("50");
    assertThat(why.at("/rulebook/event").asString()).hasSize(36);
  }

  @Test
  void the_minutes_tell_the_sittings_and_each_file_in_french() {
    AnEdition edition = closed(new JuryRules(2, null));
    done(edition.convene("juror-alice", "juror-boris"));
    done(edition.settle(1, "a.1", VOTE));
    Answer evaluated = done(edition.deliberate(1));
    JsonNode minutes = after(evaluated, AUDITOR, edition.path("/minutes")).body();
    assertThat(minutes.path("files")).hasSize(2);

    Answer markdown = door.text(AUDITOR, edition.path("/minutes"), "Accept", "text/markdown");

    assertThat(markdown.header("Content-Type")).startsWith("text/markdown");
    assertThat(markdown.response().body())
        .contains("Séance 1, le ")
        .contains("présents juror\\-alice, juror\\-boris")
        .contains("- Déport : juror\\-chloe, le ")
        .contains("3 sur 4, vote du jury, séance 1 (pour 1, contre 0, abstentions 1). Motif : vu")
        .contains("désaccord de juror\\-boris : \\*trop\\* \\<généreux\\>")
        .contains("- Total : 6 sur 14, soit 42,8571 %");
    assertThat(door.get("juror-chloe~organizer", edition.path("/minutes")).body().path("files"))
        .hasSize(1);
  }

  @Test
  void the_minutes_head_each_file_with_its_authority_and_mention_those_that_left() {
    AnEdition edition = closed(new JuryRules(1, null));
    done(edition.convene("juror-alice", "juror-boris"));
    Answer evaluated = done(edition.deliberate(1));
    Answer proposed =
        done(
            door.post(
                ORGANIZER,
                edition.file(1, "/deliberation/departure"),
                "{\"level\": \"or\", \"reason\": \"preuve retirée\"}"));
    wire.publish(new ApplicationDeclaredIneligible(edition.application(2), edition.year, "hors"));
    after(evaluated, AUDITOR, edition.path("/minutes"));
    after(proposed, AUDITOR, edition.path("/minutes"));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(
                        door.text(AUDITOR, edition.path("/minutes"), "Accept", "text/markdown")
                            .response()
                            .body())
                    .contains("## Essai 1 (" + edition.year + "\\-syndicat\\-essai\\-1)")
                    .contains("## Essai 2 (")
                    .contains("- Candidature déclarée irrecevable")
                    .doesNotContain("non encore évaluée")
                    .contains(" : Or. preuve retirée"));
  }

  @Test
  void the_agenda_waits_for_the_closing_for_who_sits_in_the_jury() {
    AnEdition edition = anEdition().ready(2).withJury().opened();
    edition.sheetOf(ALICE, 1, sheet(4, 3, 4)).sheetOf(BORIS, 1, sheet(0, 0, 0));
    edition.sheetOf(ALICE, 2, sheet(4, 3, 4)).sheetOf(BORIS, 2, sheet(4, 3, 4));
    String agenda = edition.path("/agenda");
    refused(door.get(ALICE, agenda), 409, "evaluation-not-closed");
    refused(door.get("juror-alice~organizer", agenda), 409, "evaluation-not-closed");
    refused(door.get("stranger~juror", agenda), 403, "juror-not-appointed");
    assertThat(door.get(ORGANIZER, agenda).status()).isEqualTo(200);
    Answer closing = done(door.post(ORGANIZER, edition.path("/evaluation/closing"), ""));

    JsonNode files = after(closing, ALICE, agenda).body().path("files");

    assertThat(files).hasSize(2);
    assertThat(files.get(0).path("application").asString())
        .isEqualTo(edition.application(1).text());
    assertThat(files.get(0).path("open").asBoolean()).isTrue();
    assertThat(files.get(0).path("margin").asString()).isEqualTo("0");
    assertThat(files.get(0).path("spread").asString()).isEqualTo("100");
    assertThat(files.get(1).path("open").asBoolean()).isFalse();
  }

  @Test
  void the_jury_neither_meets_nor_decides_before_its_date() {
    Calendar dates = new Calendar(null, null, null, Instant.now().plus(Duration.ofDays(30)), null);
    AnEdition edition =
        anEdition().dated(dates).ready(1).withJury().opened().sheetOf(ALICE, 1, sheet(1, 1, 1));
    edition.closed();
    long before = events();

    refused(edition.convene("juror-alice"), 409, "deliberation-not-begun");
    refused(edition.settle(1, "a.1", "{}"), 409, "deliberation-not-begun");
    refused(edition.deliberate(1), 409, "deliberation-not-begun");
    assertThat(events()).isEqualTo(before);
  }

  @Test
  void before_the_opening_there_is_nothing_to_read() {
    AnEdition edition = anEdition().ready(1).withJury();

    for (String caller : List.of(ORGANIZER, AUDITOR)) {
      refused(door.get(caller, edition.path("/agenda")), 409, "evaluation-not-open");
      refused(door.get(caller, edition.path("/minutes")), 409, "evaluation-not-open");
      refused(door.get(caller, edition.file(1, "/why")), 409, "evaluation-not-open");
    }
    refused(door.get(ALICE, edition.path("/agenda")), 409, "evaluation-not-open");
  }

  /** Two files: Alice gave 1 1 2, Boris 0 then 1 on a.1; Chloé is recused from the first. */
  private AnEdition closed(@Nullable JuryRules rules) {
    AnEdition edition = anEdition();
    if (rules != null) {
      edition.ruling(rules);
    }
    edition.ready(2).withJury().opened().recused(CHLOE, 1);
    edition.sheetOf(ALICE, 1, sheet(1, 1, 2)).sheetOf(BORIS, 1, sheet(0, 0, 2));
    edition.sheetOf(CHLOE, 2, sheet(1, 1, 1));
    done(door.post(BORIS, edition.file(1, "/sheet/revisions"), revision("a.1", "1", "relu")));
    return edition.closed();
  }

  private static Rational mean(List<Points> points) {
    return points.stream()
        .map(Points::value)
        .reduce(Rational.ZERO, Rational::plus)
        .over(Rational.of(points.size()));
  }

  private static Rational rational(JsonNode node) {
    return Rational.of(node.asString());
  }

  private static Answer done(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isBetween(200, 204);
    return answer;
  }

  private static void refused(Answer answer, int status, String rule) {
    assertThat(answer.rule()).as("%s", answer).isEqualTo(rule);
    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
  }
}
