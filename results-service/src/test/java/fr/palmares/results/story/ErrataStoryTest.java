package fr.palmares.results.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.Role;
import fr.palmares.web.testing.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is published is corrected by two persons, in the open, and stays readable as it was. */
class ErrataStoryTest extends OnRealServers {

  private static final String CEREMONY = "2030-01-02T16:00:00Z";
  private static final String EMBARGO = "{\"embargoUntil\": \"" + CEREMONY + "\"}";

  private AnEdition edition;

  @BeforeEach
  void an_edition_is_published_under_embargo() {
    clock.set("2030-01-01T00:00:00Z");
    edition = new AnEdition(organizer(), wire).withRulebook();
    edition.with("Boé", 85).with("Claix", 70).arrived();
    done(edition.award("Boé"));
    done(edition.award("Claix"));
    done(edition.grant("encouragements", "Claix", "prometteuse"));
    organizer().getAfter(done(edition.publish(EMBARGO)), palmares());
  }

  @Test
  void a_level_is_corrected_by_two_persons_and_read_as_it_was_at_each_instant() {
    clock.set("2030-01-03T00:00:00Z");
    Answer proposed = done(edition.proposeCorrection("Boé", "3"));
    JsonNode waiting = organizer().getAfter(proposed, edition.path("/errata")).body().path(0);
    assertThat(waiting.path("status").asString()).isEqualTo("PROPOSED");
    assertThat(waiting.path("proposal").asInt()).isEqualTo(1);
    assertThat(waiting.path("proposedBy").asString()).isEqualTo("organizer-1");
    assertThat(everyone().get(palmares()).body().path("errata").isEmpty()).isTrue();
    Answer alone =
        organizer().post(edition.file("Boé", "/level/corrections/approval"), AnEdition.proposal(1));
    assertThat(alone.status()).as("%s", alone).isEqualTo(403);
    assertThat(alone.rule()).isEqualTo("second-person-needed");
    assertThat(edition.proposeCorrection("Boé", "2").rule()).isEqualTo("erratum-pending");

    clock.set("2030-01-04T00:00:00Z");
    Answer approved = done(edition.approveCorrection("Boé", 1));

    JsonNode now = everyone().getAfter(approved, palmares()).body();
    JsonNode boe = result(now, "Boé");
    assertThat(boe.path("level").asString()).isEqualTo("3");
    assertThat(boe.path("corrected").asBoolean()).isTrue();
    assertThat(boe.at("/former/level").asString()).isEqualTo("4");
    assertThat(result(now, "Claix").path("corrected").asBoolean()).isFalse();
    assertThat(now.at("/levels/4").asInt()).isZero();
    JsonNode erratum = now.at("/errata/0");
    assertThat(erratum.path("decided").asString()).isEqualTo("2030-01-04T00:00:00Z");
    assertThat(erratum.path("reason").asString()).isEqualTo("erreur de saisie");
    assertThat(erratum.at("/level/before").asString()).isEqualTo("4");
    assertThat(erratum.at("/level/after").asString()).isEqualTo("3");
    JsonNode then = everyone().get(palmares() + "?asOf=2030-01-03T23:59:59.999Z").body();
    assertThat(result(then, "Boé").path("level").asString()).isEqualTo("4");
    assertThat(result(then, "Boé").path("corrected").asBoolean()).isFalse();
    assertThat(then.path("errata").isEmpty()).isTrue();
    assertThat(everyone().get(palmares() + "?asOf=2030-01-04T00:00:00Z").body()).isEqualTo(now);
    assertThat(everyone().get(palmares() + "?asOf=2099-01-01T00:00:00Z").body()).isEqualTo(now);
    Answer before = everyone().get(palmares() + "?asOf=2030-01-02T15:59:59.999Z");
    assertThat(before.status()).isEqualTo(404);
    assertThat(before.rule()).isEqualTo("no-palmares");
    assertThat(everyone().get(palmares() + "?asOf=hier").status()).isEqualTo(400);
  }

  @Test
  void no_level_is_taken_away_by_a_field_that_was_left_out() {
    Answer forgotten =
        organizer().post(edition.file("Boé", "/level/corrections"), "{\"reason\": \"oubli\"}");
    assertThat(forgotten.status()).as("%s", forgotten).isEqualTo(400);
    assertThat(forgotten.rule()).isEqualTo("missing-field");
    assertThat(forgotten.field()).isEqualTo("level");

    Answer decided =
        organizer()
            .post(
                edition.file("Boé", "/appeal/decision"),
                "{\"outcome\": \"upheld\", \"reason\": \"relue\", \"correction\": {}}");
    assertThat(decided.status()).as("%s", decided).isEqualTo(400);
    assertThat(decided.field()).isEqualTo("correction.level");

    done(
        organizer()
            .post(
                edition.file("Boé", "/level/corrections"),
                "{\"level\": null, \"reason\": \"hors sujet\"}"));
  }

  @Test
  void no_press_release_tells_of_a_mention_that_was_granted_at_another_level() {
    edition = new AnEdition(organizer(), wire).withRulebook().with("Clelles", 70).arrived();
    done(edition.award("Clelles"));
    done(edition.grant("encouragements", "Clelles", "prometteuse"));
    String release = palmares() + "/press-release";
    assertThat(everyone().getAfter(done(edition.publish()), release).status()).isEqualTo(200);

    Answer outdated = everyone().getAfter(done(edition.correct("Clelles", "4")), release);

    assertThat(outdated.status()).as("%s", outdated).isEqualTo(409);
    assertThat(outdated.rule()).isEqualTo("mention-outdated");
    done(edition.proposeErratum("encouragements", "Clelles", "Clelles"));
    Answer renewed = done(edition.approveErratum("encouragements", 1));
    assertThat(everyone().getAfter(renewed, release).status()).isEqualTo(200);
    JsonNode clelles = result(everyone().get(palmares()).body(), "Clelles");
    assertThat(clelles.path("mentions").size()).isEqualTo(1);
    assertThat(everyone().get(palmares()).body().at("/mentions/0/figures/level").asString())
        .isEqualTo("Niveau 4");
  }

  @Test
  void what_is_corrected_under_embargo_shows_after_its_end_only() {
    Answer approved = done(edition.correct("Boé", "3"));

    assertThat(everyone().getAfter(approved, palmares()).status()).isEqualTo(404);
    clock.set(CEREMONY);
    JsonNode boe = result(everyone().get(palmares()).body(), "Boé");
    assertThat(boe.path("level").asString()).isEqualTo("3");
    assertThat(boe.at("/former/level").asString()).isEqualTo("4");
  }

  @Test
  void a_mention_changes_hands_by_an_erratum_and_its_former_holder_stays_readable() {
    clock.set("2030-01-03T00:00:00Z");
    assertThat(edition.withdraw("encouragements", "Claix").rule()).isEqualTo("already-published");
    done(edition.proposeErratum("encouragements", "Claix", "Boé"));
    Answer alone =
        organizer()
            .post(edition.path("/mentions/encouragements/errata/approval"), AnEdition.proposal(1));
    assertThat(alone.rule()).isEqualTo("second-person-needed");
    Answer approved = done(edition.approveErratum("encouragements", 1));

    JsonNode now = everyone().getAfter(approved, palmares()).body();
    assertThat(now.at("/mentions/0/authority").asString()).isEqualTo("Boé");
    assertThat(now.at("/mentions/0/grounds").asString()).isEqualTo("noms intervertis");
    assertThat(result(now, "Claix").path("mentions").isEmpty()).isTrue();
    assertThat(result(now, "Claix").at("/former/mentions/0").asString())
        .isEqualTo("Mention encouragements");
    assertThat(now.path("errata").size()).isEqualTo(1);
    assertThat(now.at("/errata/0/mention/withdrawnFrom").asString()).isEqualTo("Claix");
    assertThat(now.at("/errata/0/mention/grantedTo").asString()).isEqualTo("Boé");
    JsonNode then = everyone().get(palmares() + "?asOf=2030-01-02T16:00:00Z").body();
    assertThat(then.at("/mentions/0/authority").asString()).isEqualTo("Claix");
    assertThat(then.at("/mentions/0/grounds").asString()).isEqualTo("prometteuse");
    assertThat(mentionOnRecord("boe")).isEqualTo("Mention encouragements");
    assertThat(mentionOnRecord("claix")).isEmpty();
  }

  @Test
  void a_rejected_erratum_changes_nothing_and_stays_on_record() {
    done(edition.proposeCorrection("Boé", "3"));
    Answer rejected =
        done(
            edition
                .secondPerson()
                .post(
                    edition.file("Boé", "/level/corrections/rejection"),
                    "{\"reason\": \"le niveau est juste\"}"));

    JsonNode erratum = organizer().getAfter(rejected, edition.path("/errata")).body().path(0);
    assertThat(erratum.path("status").asString()).isEqualTo("REJECTED");
    assertThat(erratum.path("rejection").asString()).isEqualTo("le niveau est juste");
    assertThat(edition.approveCorrection("Boé", 1).rule()).isEqualTo("no-erratum-pending");
    Answer another = done(edition.proposeCorrection("Boé", "2"));
    JsonNode second = organizer().getAfter(another, edition.path("/errata")).body().path(1);
    assertThat(second.path("proposal").asInt()).isEqualTo(2);
    assertThat(edition.approveCorrection("Boé", 1).rule()).isEqualTo("erratum-outdated");
    done(
        edition
            .secondPerson()
            .post(
                edition.file("Boé", "/level/corrections/rejection"),
                "{\"reason\": \"le niveau reste juste\"}"));
    clock.set(CEREMONY);
    assertThat(everyone().get(palmares()).body().path("errata").isEmpty()).isTrue();
  }

  @Test
  void a_cache_may_keep_what_is_public_and_asks_whether_it_still_stands() {
    clock.set(CEREMONY);
    String etag = everyone().get(palmares()).header("ETag");

    assertThat(everyone().with("If-None-Match", etag).get(palmares()).status()).isEqualTo(304);
    Answer erratum = done(edition.correct("Boé", "3"));
    assertThat(everyone().with("If-None-Match", etag).getAfter(erratum, palmares()).status())
        .isEqualTo(200);
  }

  @Test
  void whoever_looks_at_a_palmares_in_preparation_is_logged_before_they_see_it() {
    AnEdition next = new AnEdition(organizer(), wire).withRulebook();
    next.with("Boé", 85).with("Claix", 70).recused("juror-1", "Claix").arrived();
    done(next.award("Boé"));
    String preview = next.path("/palmares/preview");

    JsonNode standing = organizer().with("Idempotency-Key", "once").get(preview).body();
    assertThat(standing.path("state").asString()).isEqualTo("STANDING");
    assertThat(standing.at("/prevents/0/rule").asString()).isEqualTo("levels-missing");
    assertThat(standing.at("/palmares/results").size()).isEqualTo(1);
    done(next.award("Claix"));
    Answer published = done(next.publish(EMBARGO));
    Answer embargoed = everyone().as("auditor-1", Role.AUDITOR).getAfter(published, preview);
    assertThat(embargoed.body().path("state").asString()).isEqualTo("EMBARGOED");
    assertThat(embargoed.body().at("/palmares/results").size()).isEqualTo(2);
    assertThat(embargoed.header("Cache-Control")).contains("no-store");
    Answer last = organizer().with("Idempotency-Key", "once").get(preview);
    eventually(everyone().as("juror-1", Role.ORGANIZER), preview, answer -> answer.status() == 403);

    Answer looks = organizer().getAfter(last, next.path("/palmares/previews"));
    assertThat(looks.body().values().stream().map(look -> look.at("/actor/id").asString()))
        .startsWith("organizer-1", "auditor-1", "organizer-1");
    assertThat(looks.body().at("/0/state").asString()).isEqualTo("STANDING");
    assertThat(looks.body().at("/1/fingerprint")).isEqualTo(looks.body().at("/2/fingerprint"));
  }

  /** What the trajectory of a commune tells of its mentions in this edition. */
  private String mentionOnRecord(String commune) {
    return everyone()
        .get("/authorities/commune-" + commune + "/progression")
        .body()
        .path("participations")
        .values()
        .stream()
        .filter(p -> p.path("edition").asInt() == edition.year().value())
        .map(p -> p.path("mention").asString(""))
        .findFirst()
        .orElseThrow();
  }

  private String palmares() {
    return "/palmares/" + edition.year();
  }

  private static JsonNode result(JsonNode palmares, String authority) {
    return palmares.path("results").values().stream()
        .filter(result -> result.path("authority").asString().equals(authority))
        .findFirst()
        .orElseThrow();
  }
}
