package fr.palmares.results.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.event.ApplicationEvent.MemberJoined;
import fr.palmares.kernel.event.EditionEvent.RulebookAdopted;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.results.Given;
import fr.palmares.web.testing.Answer;
import java.time.Duration;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is told late, or arrives late, and what becomes of what was decided before. */
class LateNewsTest extends OnRealServers {

  private static final Duration SOON = Duration.ofSeconds(30);

  @Autowired EventProcessingConfiguration processing;

  @Test
  void who_is_found_ineligible_after_the_publication_is_corrected_and_reads_its_feedback() {
    AnEdition edition = anEdition().withRulebook().with("Boé", 85).arrived();
    wire.publish(
        new MemberJoined(edition.application("Boé"), edition.year(), ActorId.of("clara"), "owner"));
    done(edition.award("Boé"));
    done(edition.publish());
    edition.ineligible("Boé");
    eventually(organizer(), edition.path("/levels"), a -> a.body().path("applications").isEmpty());

    Answer erratum = done(edition.correct("Boé", "3"));

    JsonNode boe = everyone().getAfter(erratum, palmares(edition)).body().path("results").path(0);
    assertThat(boe.path("level").asString()).isEqualTo("3");
    eventually(
        everyone().as("clara", Role.CANDIDATE),
        edition.file("Boé", "/feedback"),
        answer -> answer.body().path("level").asString("").equals("3"));
  }

  @Test
  void a_rulebook_that_is_corrected_after_an_evaluation_judges_nothing() {
    AnEdition edition = anEdition().withRulebook().with("Boé", 85).arrived();
    done(edition.award("Boé"));
    wire.publish(
        new RulebookAdopted(
            edition.year(), 2, withoutMentions(edition.year()), null, "erratum", true));
    await()
        .atMost(SOON)
        .until(
            () ->
                jdbc.sql("select count(*) from known_rulebook where edition = ?")
                    .param(edition.year().value())
                    .query(Integer.class)
                    .single(),
            count -> count == 2);

    JsonNode levels = organizer().get(edition.path("/levels")).body();

    assertThat(levels.path("rulebookVersion").asInt()).isEqualTo(1);
    assertThat(organizer().get(edition.path("/mentions")).body()).hasSize(3);
    done(edition.grant("encouragements", "Boé", "prometteuse"));
    JsonNode palmares = everyone().getAfter(done(edition.publish()), palmares(edition)).body();
    assertThat(palmares.path("mentions")).hasSize(1);
  }

  @Test
  void a_mention_whose_holder_the_rules_exclude_by_now_is_not_published() {
    AnEdition edition = anEdition().withRulebook().with("Sanary", 85).with("Boé", 70).arrived();
    done(edition.award("Sanary"));
    done(edition.award("Boé"));
    done(edition.grant("premiere", "Sanary", ""));
    done(
        organizer()
            .post(
                "/past-palmares",
                """
                {"edition": 1987, "scale": "five", "results": [
                  {"authority": "Sanary", "kind": "commune", "siren": null, "level": "3",
                   "source": "https://source.example"}]}
                """));
    eventually(
        organizer(),
        edition.path("/palmares/preview"),
        answer -> answer.text().contains("mention-holder-excluded"));

    assertThat(edition.publish().rule()).isEqualTo("mention-holder-excluded");
    done(edition.withdraw("premiere", "Sanary"));
    done(edition.publish());
  }

  @Test
  void a_palmares_shows_once_the_mentions_that_were_granted_before_it_are_here() {
    AnEdition edition = anEdition().withRulebook().with("Boé", 85).arrived();
    done(edition.award("Boé"));
    EventProcessor holders = processing.eventProcessor("mention-holders-v2").orElseThrow();
    holders.shutDown();
    try {
      done(edition.grant("encouragements", "Boé", "prometteuse"));
      done(edition.publish());
      await().atMost(SOON).until(() -> rows("published_palmares", edition) == 1);
      await().atMost(SOON).until(() -> rows("participation", edition) == 1);
      await().atMost(SOON).until(() -> rows("public_act", edition) == 1);

      assertThat(everyone().get(palmares(edition)).status()).isEqualTo(404);
    } finally {
      holders.start();
    }
    Answer shown = eventually(everyone(), palmares(edition), answer -> answer.status() == 200);
    assertThat(shown.body().at("/mentions/0/grounds").asString()).isEqualTo("prometteuse");
  }

  @Test
  void what_is_under_embargo_is_not_even_read_so_that_no_time_tells() {
    clock.set("2030-01-01T00:00:00Z");
    AnEdition edition = anEdition().withRulebook().with("Boé", 85).arrived();
    done(edition.award("Boé"));
    done(edition.publish("{\"embargoUntil\": \"2030-01-02T16:00:00Z\"}"));
    await().atMost(SOON).until(() -> rows("published_palmares", edition) == 1);
    jdbc.sql("update published_palmares set palmares = '{}' where edition = ?")
        .param(edition.year().value())
        .update();

    for (String door : List.of("", "/jury", "/press-release", "/open-data/palmares.csv")) {
      assertThat(everyone().get(palmares(edition) + door).status()).as(door).isEqualTo(404);
    }
  }

  private int rows(String table, AnEdition edition) {
    return jdbc.sql("select count(*) from " + table + " where edition = ?")
        .param(edition.year().value())
        .query(Integer.class)
        .single();
  }

  private static Rulebook withoutMentions(EditionYear edition) {
    Rulebook given = Given.rulebook(edition);
    return new Rulebook(
        given.label(),
        given.edition(),
        2,
        given.provenance(),
        given.calendar(),
        given.aggregation(),
        given.levelScale(),
        given.axes(),
        List.of(),
        null,
        null,
        null);
  }

  private AnEdition anEdition() {
    return new AnEdition(organizer(), wire);
  }

  private static String palmares(AnEdition edition) {
    return "/palmares/" + edition.year();
  }
}
