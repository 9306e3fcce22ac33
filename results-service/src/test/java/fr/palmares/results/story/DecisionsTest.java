package fr.palmares.results.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.palmares.eventing.WaitingKeys;
import fr.palmares.kernel.Role;
import fr.palmares.web.testing.Answer;
import fr.palmares.web.testing.Door;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a jury may decide, when, and what is told to whom. */
class DecisionsTest extends OnRealServers {

  private static final Map<String, Object> TWO_CRITERIA =
      Map.of(
          "label",
          "Label d'essai",
          "levelScale",
          Map.of("levels", List.of(Map.of("id", "or", "name", "Or", "minPercent", 60))),
          "axes",
          List.of(
              Map.of(
                  "id",
                  "a",
                  "name",
                  "A",
                  "criteria",
                  List.of(
                      Map.of("id", "a.1", "name", "Un", "max", 100),
                      Map.of("id", "a.2", "name", "Deux", "max", 100, "mayNotApply", true)))));

  private static final Duration SOON = Duration.ofSeconds(30);

  @Autowired WaitingKeys waiting;

  @Test
  void what_other_services_tell_is_taken_in_any_order() {
    AnEdition edition = anEdition().evaluated("Boé", 85).submitted("Boé").withRulebook().arrived();

    JsonNode levels = organizer().get(edition.path("/levels")).body();
    JsonNode boe = levels.path("applications").path(0);
    assertThat(levels.path("rulebookVersion").asInt()).isEqualTo(1);
    assertThat(boe.path("authority").asString()).isEqualTo("Boé");
    assertThat(boe.path("computed").asString()).isEqualTo("4");
    assertThat(boe.path("awarded").asBoolean()).isFalse();
    assertThat(boe.path("level").isNull()).isTrue();
  }

  @Test
  void an_application_that_is_not_evaluated_gets_no_level() {
    AnEdition edition = anEdition().withRulebook().with("Boé", 85).arrived().submitted("Claix");
    eventually(organizer(), edition.path("/levels"), a -> a.body().path("pending").size() == 1);

    Answer refused = edition.award("Claix");

    assertThat(refused.status()).as("%s", refused).isEqualTo(409);
    assertThat(refused.rule()).isEqualTo("not-evaluated");
  }

  @Test
  void a_departure_is_awarded_as_it_was_approved_and_not_otherwise() {
    AnEdition edition =
        anEdition()
            .departed("Boé", "5", "projet exemplaire")
            .withRulebook()
            .with("Boé", 85)
            .with("Claix", 85)
            .arrived();
    long before = events();

    String five = departure("5", "projet exemplaire");
    assertRefused(edition.award("Claix", five), 409, "departure-not-approved");
    assertRefused(edition.award("Boé", departure("3", "sévère")), 409, "departure-not-approved");
    assertRefused(
        edition.award("Boé", "{\"departure\": {\"level\": \"5\"}}"), 400, "missing-field");
    assertThat(events()).isEqualTo(before);

    done(edition.award("Claix", "{\"departure\": null}"));
    Answer awarded = done(edition.award("Boé"));
    JsonNode boe =
        organizer().getAfter(awarded, edition.path("/levels")).body().path("applications").path(0);
    assertThat(boe.path("computed").asString()).isEqualTo("4");
    assertThat(boe.path("level").asString()).isEqualTo("5");
    assertThat(boe.path("reason").asString()).isEqualTo("projet exemplaire");
    assertRefused(edition.award("Boé", five), 409, "level-already-awarded");
  }

  @Test
  void what_nobody_knows_is_said_to_be_unknown_rather_than_empty_or_not_ready() {
    AnEdition edition = anEdition().withRulebook().with("Boé", 85).arrived();
    AnEdition other = anEdition().withRulebook().with("Claix", 70).arrived();
    for (String about : List.of("/results", "/results/changes?from=0", "/levels", "/mentions")) {
      assertRefused(organizer().get("/editions/1999" + about), 404, "unknown-edition");
      assertThat(organizer().get(edition.path(about)).status()).as(about).isEqualTo(200);
    }
    assertRefused(organizer().get("/editions/1999/errata"), 404, "unknown-edition");
    assertThat(organizer().get(edition.path("/errata?asOf=0")).status()).isEqualTo(200);

    String unknown = edition.file("Dole", "/level");
    assertRefused(organizer().get(unknown + "/robustness"), 404, "unknown-application");
    Map.of(
            "", "{}",
            "/corrections", "{\"level\": null, \"reason\": \"x\"}",
            "/corrections/approval", AnEdition.proposal(1),
            "/corrections/rejection", "{\"reason\": \"x\"}")
        .forEach(
            (door, body) ->
                assertRefused(organizer().post(unknown + door, body), 404, "unknown-application"));

    assertRefused(edition.grant("encouragements", "Dole", "x"), 404, "unknown-application");
    assertRefused(
        organizer()
            .post(
                edition.path("/mentions/encouragements/holders"),
                "{\"application\": \"%s\"}".formatted(other.application("Claix"))),
        422,
        "application-of-another-edition");
  }

  @Test
  void a_refusal_is_told_in_french_to_who_asks_for_it() {
    AnEdition edition = anEdition().withRulebook().with("Boé", 85).arrived();

    Answer refused =
        organizer()
            .with("Accept-Language", "fr")
            .post(edition.file("Boé", "/level"), departure("5", "exemplaire"));

    assertThat(refused.body().path("detail").asString())
        .isEqualTo(
            "Cet écart n’a pas été approuvé : proposez-le avec son motif dans la délibération"
                + " (…/deliberation/departure), une autre personne l’approuve.");
  }

  @Test
  void an_expected_departure_says_its_level_even_where_it_is_none() {
    AnEdition edition = anEdition().withRulebook().with("Boé", 85).arrived();
    String door = edition.file("Boé", "/level");

    Answer forgotten = organizer().post(door, "{\"departure\": {\"reason\": \"x\"}}");

    assertRefused(forgotten, 400, "missing-field");
    assertThat(forgotten.field()).isEqualTo("departure.level");
    assertRefused(
        organizer().post(door, "{\"departure\": {\"level\": null, \"reason\": \"x\"}}"),
        409,
        "departure-not-approved");
  }

  @Test
  void a_command_sent_twice_counts_once() {
    AnEdition edition = anEdition().withRulebook().with("Boé", 85).arrived();
    Stream<Answer> answers =
        Stream.generate(
                () ->
                    organizer()
                        .with("Idempotency-Key", "boe-" + edition.year())
                        .post(edition.file("Boé", "/level"), "{}"))
            .limit(2);

    List<String> positions = answers.map(OnRealServers::done).map(Answer::position).toList();

    assertThat(positions.get(0)).isEqualTo(positions.get(1));
  }

  @Test
  void a_unique_mention_granted_twice_at_once_has_one_holder() {
    AnEdition edition = anEdition().withRulebook().with("Boé", 85).with("Claix", 70).arrived();
    done(edition.award("Boé"));
    done(edition.award("Claix"));

    List<CompletableFuture<Answer>> both =
        Stream.of("Boé", "Claix")
            .map(
                name ->
                    CompletableFuture.supplyAsync(
                        () -> edition.grant("encouragements", name, "prometteuse")))
            .toList();

    assertThat(both.stream().map(CompletableFuture::join).map(Answer::status).sorted())
        .containsExactly(200, 409);
  }

  @Test
  void a_mention_says_whom_its_rule_proposes_and_why_not_the_others() {
    AnEdition edition =
        anEdition().withRulebook().with("Albi", 85).with("Arles", 70).with("Mions", 85).arrived();
    Stream.of("Albi", "Arles", "Mions").forEach(name -> done(edition.award(name)));

    JsonNode offers = organizer().get(edition.path("/mentions")).body();

    JsonNode first = offers.path(0);
    assertThat(first.path("proposals").size()).isEqualTo(3);
    assertThat(first.path("tied").size()).isEqualTo(2);
    assertThat(first.path("proposals").path(0).path("figures").path("points").asString())
        .isEqualTo("85");
    JsonNode progression = offers.path(2);
    assertThat(progression.path("proposals").isEmpty()).isTrue();
    assertThat(progression.path("excluded").path(0).path("reason").asString())
        .isEqualTo("première candidature");
  }

  @Test
  void what_does_not_apply_counts_neither_in_the_total_nor_in_the_maximum() {
    AnEdition edition = anEdition().with(TWO_CRITERIA, "Boé", 80, "a.2").arrived();

    JsonNode boe = organizer().get(edition.path("/levels")).body().at("/applications/0");

    assertThat(boe.path("total").asDouble()).isEqualTo(80);
    assertThat(boe.path("percent").asDouble()).isEqualTo(80);
    assertThat(boe.path("computed").asString()).isEqualTo("or");
  }

  @Test
  void a_recused_juror_sees_and_decides_nothing_of_the_file_whatever_other_role_they_hold() {
    AnEdition edition = anEdition().withRulebook().with("Boé", 85).with("Claix", 90).arrived();
    Door both = Door.at(port).as("juror-camille", Role.JUROR, Role.ORGANIZER, Role.AUDITOR);
    edition.recused("juror-camille", "Boé");
    eventually(both, edition.path("/levels"), a -> a.body().path("applications").size() == 1);

    assertThat(both.get(edition.path("/levels")).toString()).doesNotContain("boe", "Boé");
    assertRefused(both.get(edition.path("/mentions")), 403, "juror-recused");
    assertRefused(both.get(edition.file("Boé", "/audit")), 403, "juror-recused");
    assertRefused(both.get(edition.path("/audit/counts")), 403, "juror-recused");
    assertRefused(both.post(edition.file("Boé", "/level"), "{}"), 403, "juror-recused");
    assertRefused(both.post(edition.path("/publication"), "{}"), 403, "juror-recused");
    assertThat(both.get(edition.file("Claix", "/audit")).status()).isEqualTo(200);
    assertThat(both.post(edition.file("Claix", "/level"), "{}").status()).isEqualTo(200);
    assertThat(organizer().get(edition.path("/levels")).body().path("applications")).hasSize(2);
  }

  @Test
  void the_trail_of_another_file_tells_a_recused_juror_nothing_of_theirs() {
    AnEdition edition = anEdition().withRulebook().with("Ornex", 85).with("Thoiry", 90).arrived();
    Door both = Door.at(port).as("juror-camille", Role.JUROR, Role.ORGANIZER, Role.AUDITOR);
    edition.recused("juror-camille", "Ornex");
    done(edition.award("Ornex"));
    done(edition.award("Thoiry"));
    done(edition.grant("premiere", "Thoiry", ""));
    String trail = edition.file("Thoiry", "/audit");
    eventually(organizer(), trail, answer -> answer.text().contains("devant Ornex"));
    eventually(both, edition.path("/levels"), a -> a.body().path("applications").size() == 1);

    assertThat(both.get(trail).text()).contains("LevelAwarded").doesNotContain("Ornex", "ornex");
    assertRefused(both.get(trail + "?asOf=1000000"), 403, "juror-recused");
    assertThat(both.get(trail + "?asOf=2099-01-01T00:00:00Z").status()).isEqualTo(200);
  }

  @Test
  void who_sits_in_the_jury_reads_no_trail_while_it_scores() {
    AnEdition edition = anEdition().jury("juror-alice").withRulebook().with("Boé", 85).arrived();
    Door both = Door.at(port).as("juror-alice", Role.JUROR, Role.ORGANIZER, Role.AUDITOR);

    eventually(both, edition.file("Boé", "/audit"), a -> a.status() == 403);
    assertRefused(both.get(edition.file("Boé", "/audit")), 403, "jury-still-scoring");
    assertRefused(both.get(edition.path("/audit/counts")), 403, "jury-still-scoring");
    assertThat(organizer().get(edition.file("Boé", "/audit")).status()).isEqualTo(200);
    edition.scoringEnds();
    eventually(both, edition.file("Boé", "/audit"), a -> a.status() == 200);
  }

  @Test
  void a_departure_decided_after_the_award_is_not_published_over() {
    AnEdition edition = anEdition().withRulebook().with("Boé", 85).arrived();
    Answer awarded = done(edition.award("Boé"));
    assertRefused(edition.award("Boé"), 409, "level-already-awarded");
    assertRefused(edition.correct("Boé", "5"), 409, "not-published");
    edition.departed("Boé", "5", "projet exemplaire");
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertRefused(edition.publish(), 409, "departure-not-awarded"));

    Answer again = done(edition.award("Boé"));

    assertThat(again.position()).isNotEqualTo(awarded.position());
    JsonNode palmares = everyone().getAfter(done(edition.publish()), palmares(edition)).body();
    assertThat(palmares.at("/results/0/level").asString()).isEqualTo("5");
  }

  @Test
  void no_palmares_leaves_anyone_out() {
    AnEdition edition = anEdition().withRulebook().with("Boé", 85).arrived();
    done(edition.award("Boé"));
    edition.submitted("Claix");
    eventually(organizer(), edition.path("/levels"), a -> a.body().path("pending").size() == 1);

    assertRefused(edition.publish(), 409, "not-all-evaluated");
    edition.evaluated("Claix", 3).arrived();
    assertRefused(edition.publish(), 409, "levels-missing");
    done(edition.award("Claix"));
    JsonNode palmares = everyone().getAfter(done(edition.publish()), palmares(edition)).body();
    assertThat(palmares.path("levels").path("4").asInt()).isEqualTo(1);
    assertThat(palmares.path("results").path(1).path("level").isNull()).isTrue();
  }

  @Test
  void an_application_whose_submission_is_still_on_its_way_is_not_left_out_either() {
    AnEdition edition = anEdition().withRulebook().with("Boé", 85).arrived();
    done(edition.award("Boé"));
    edition.evaluated("Claix", 70);
    eventually(organizer(), edition.path("/levels"), a -> a.body().path("pending").size() == 1);

    assertRefused(edition.publish(), 409, "not-all-evaluated");
  }

  @Test
  void an_application_of_which_nothing_has_arrived_is_not_left_out_either() {
    AnEdition edition = anEdition().withRulebook().with("Boé", 85).arrived();
    done(edition.award("Boé"));
    edition.announced("Claix").close();
    eventually(organizer(), edition.path("/levels"), a -> a.body().path("pending").size() == 1);

    assertRefused(edition.publish(), 409, "not-all-evaluated");
  }

  @Test
  void nothing_is_published_before_it_is_known_who_competes() {
    AnEdition edition = anEdition().withRulebook().with("Boé", 85);
    eventually(
        organizer(), edition.path("/levels"), a -> a.body().path("applications").size() == 1);
    done(edition.award("Boé"));

    assertRefused(edition.publish(), 409, "applications-not-closed");
  }

  @Test
  void nothing_is_published_while_an_event_of_the_edition_waits() {
    AnEdition edition = anEdition().withRulebook().with("Boé", 85).arrived();
    done(edition.award("Boé"));
    edition.withRulebook(); // the same version twice is what the consumer cannot take
    await().atMost(SOON).until(() -> waiting.keys().contains(edition.year().toString()));

    assertRefused(edition.publish(), 409, "events-waiting");
  }

  @Test
  void who_withdrew_is_not_in_the_palmares() {
    AnEdition edition = anEdition().withRulebook().withdrawn("Claix").submitted("Claix");
    edition.with("Boé", 85).arrived();
    done(edition.award("Boé"));

    JsonNode palmares = everyone().getAfter(done(edition.publish()), palmares(edition)).body();

    assertThat(palmares.path("results").size()).isEqualTo(1);
  }

  @Test
  void who_was_heard_and_may_compete_after_all_is_in_the_palmares_again() {
    AnEdition edition = anEdition().withRulebook().with("Boé", 85).with("Claix", 90).arrived();
    edition.ineligible("Claix");
    eventually(
        organizer(), edition.path("/levels"), a -> a.body().path("applications").size() == 1);

    edition.lifted("Claix");

    eventually(
        organizer(), edition.path("/levels"), a -> a.body().path("applications").size() == 2);
  }

  @Test
  void who_left_takes_no_mention_along() {
    AnEdition edition =
        anEdition().withRulebook().with("Sassenage", 85).with("Domène", 90).arrived();
    done(edition.award("Sassenage"));
    done(edition.award("Domène"));
    done(edition.grant("premiere", "Domène", "prometteuse"));
    edition.withdrawn("Domène");
    eventually(
        organizer(), edition.path("/levels"), a -> a.body().path("applications").size() == 1);

    assertRefused(edition.publish(), 409, "mention-holder-left");
    done(edition.withdraw("premiere", "Domène"));
    done(edition.grant("premiere", "Sassenage", "la suivante"));
    JsonNode palmares = everyone().getAfter(done(edition.publish()), palmares(edition)).body();

    assertThat(palmares.path("mentions").size()).isEqualTo(1);
    assertThat(palmares.path("mentions").path(0).path("authority").asString())
        .isEqualTo("Sassenage");
  }

  @Test
  void after_the_publication_only_errata_change_the_palmares() {
    AnEdition edition = anEdition().withRulebook().with("Boé", 85).arrived();
    done(edition.award("Boé"));
    done(edition.grant("encouragements", "Boé", "prometteuse"));
    done(edition.publish());

    assertRefused(edition.publish(), 409, "already-published");
    assertRefused(edition.grant("premiere", "Boé", ""), 409, "already-published");
    Answer erratum = done(edition.correct("Boé", "3"));

    JsonNode boe = everyone().getAfter(erratum, palmares(edition)).body().path("results").path(0);
    assertThat(boe.path("level").asString()).isEqualTo("3");
    assertThat(boe.path("mentions").path(0).asString()).isEqualTo("Mention encouragements");
    assertThat(
            everyone()
                .getAfter(erratum, "/authorities/commune-boe/progression")
                .body()
                .path("participations")
                .values()
                .stream()
                .filter(p -> p.path("edition").asInt() == edition.year().value())
                .map(p -> p.path("level").asString()))
        .containsExactly("3");
  }

  @Test
  void nothing_is_public_before_the_end_of_an_embargo() {
    AnEdition edition = anEdition().withRulebook().with("Nevers", 85).arrived();
    done(edition.award("Nevers"));
    clock.set("2030-01-01T00:00:00Z");
    Answer published = done(edition.publish("{\"embargoUntil\": \"2030-01-02T17:00:00+01:00\"}"));
    List<String> doors =
        List.of(
            palmares(edition),
            palmares(edition) + "/press-release",
            "/authorities/commune-nevers/progression",
            "/progressions?from=2016&to=" + edition.year());

    clock.set("2030-01-02T15:59:59Z");
    assertThat(doors)
        .allSatisfy(
            door -> assertThat(everyone().getAfter(published, door).status()).isEqualTo(404));
    clock.set("2030-01-02T16:00:00Z");
    assertThat(doors).allSatisfy(door -> assertThat(everyone().get(door).status()).isEqualTo(200));
  }

  @Test
  void who_applied_cannot_be_found_out_before_the_embargo_ends() {
    clock.set("2030-01-01T00:00:00Z");
    String past =
        """
        {"edition": 1995, "scale": "five", "results": [
          {"authority": "Vals", "kind": "commune", "siren": null, "level": "3",
           "source": "https://source.example"}]}
        """;
    done(organizer().post("/past-palmares", past));
    AnEdition edition = anEdition().withRulebook().with("213800999", "Vals", 85).arrived();
    done(organizer().post("/applications/" + edition.year() + "-213800999/level", "{}"));
    Answer published = done(edition.publish("{\"embargoUntil\": \"2030-01-02T16:00:00Z\"}"));
    String door = "/authorities/213800999/progression";

    assertThat(everyone().getAfter(published, door).status()).isEqualTo(404);
    clock.set("2030-01-02T16:00:00Z");
    assertThat(everyone().get(door).body().path("participations").size()).isEqualTo(2);
  }

  private AnEdition anEdition() {
    return new AnEdition(organizer(), wire);
  }

  private static String palmares(AnEdition edition) {
    return "/palmares/" + edition.year();
  }

  private static String departure(String level, String reason) {
    return "{\"departure\": {\"level\": \"%s\", \"reason\": \"%s\"}}".formatted(level, reason);
  }

  private static void assertRefused(Answer answer, int status, String rule) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    assertThat(answer.rule()).as("%s", answer).isEqualTo(rule);
  }
}
