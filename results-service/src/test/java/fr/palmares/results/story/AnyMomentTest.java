package fr.palmares.results.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.web.testing.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an organizer asks afterwards: what stood then, what changed since, what would have been. */
class AnyMomentTest extends OnRealServers {

  @Test
  void results_are_read_as_of_any_event_and_their_difference_in_words() {
    AnEdition edition =
        new AnEdition(organizer(), wire)
            .withRulebook()
            .with("Cahors", 85)
            .with("Figeac", 70)
            .arrived();
    done(edition.award("Cahors"));
    done(edition.award("Figeac"));
    done(edition.grant("encouragements", "Figeac", "prometteuse"));
    done(edition.publish());
    String door = edition.path("/results");
    eventually(organizer(), door, answer -> !answer.body().path("publishedFor").isNull());
    long published = lastEvent(edition);
    Answer erratum = done(edition.correct("Cahors", "3"));
    organizer().getAfter(erratum, door);
    eventually(organizer(), door, a -> a.body().at("/levels/0/level").asString().equals("3"));

    JsonNode then = organizer().get(door + "?asOf=" + published).body();
    JsonNode changes = organizer().get(edition.path("/results/changes?from=" + published)).body();

    assertThat(then.at("/levels/0/level").asString()).isEqualTo("4");
    assertThat(then.at("/mentions/0/grounds").asString()).isEqualTo("prometteuse");
    assertThat(words(changes))
        .containsExactly("Cahors passe du niveau 4 au niveau 3 : erreur de saisie.");
    assertThat(words(organizer().get(edition.path("/results/changes?from=0")).body()))
        .startsWith("Cahors : niveau 3 : erreur de saisie.", "Figeac : niveau 3.")
        .anyMatch(sentence -> sentence.startsWith("Figeac reçoit « Mention encouragements »"));
    assertThat(organizer().get(door + "?asOf=hier").rule()).isEqualTo("invalid-value");
    assertThat(
            organizer()
                .get(edition.file("Cahors", "/audit?asOf=" + published))
                .body()
                .values()
                .stream()
                .map(entry -> entry.path("type").asString()))
        .contains("LevelAwarded")
        .doesNotContain("LevelCorrected");
  }

  @Test
  void who_left_is_named_all_the_same_and_nothing_changes_backwards() {
    AnEdition edition = new AnEdition(organizer(), wire).withRulebook().with("Gramat", 85);
    edition.with("Martel", 70).arrived();
    done(edition.award("Gramat"));
    done(edition.award("Martel"));
    done(edition.publish());
    edition.withdrawn("Gramat");
    eventually(
        organizer(), edition.path("/levels"), a -> a.body().path("applications").size() == 1);
    String changes = edition.path("/results/changes");

    Answer told =
        eventually(organizer(), changes + "?from=0", a -> a.body().path("changes").size() == 3);

    assertThat(words(told.body()).get(0)).isEqualTo("Gramat : niveau 4.");
    for (String backwards :
        List.of(
            "?from=5&to=4",
            "?from=2022-11-02T00:00:00Z&to=2022-11-01T00:00:00Z",
            "?from=1&to=2020-01-01T00:00:00Z",
            "?from=2099-01-01T00:00:00Z&to=1")) {
      Answer refused = organizer().with("Accept-Language", "fr").get(changes + backwards);
      assertThat(refused.status()).as("%s", refused).isEqualTo(422);
      assertThat(refused.rule()).isEqualTo("moments-out-of-order");
      assertThat(refused.body().path("detail").asString()).startsWith("Comparez un moment");
    }
    assertThat(organizer().get(changes + "?from=4&to=4").body().path("changes").isEmpty()).isTrue();
  }

  @Test
  void what_would_have_been_stands_beside_what_is_and_writes_nothing() {
    AnEdition edition =
        new AnEdition(organizer(), wire)
            .scored("juror-alice", "Vienne", "a.1", 100)
            .scored("juror-bob", "Vienne", "a.1", 100)
            .scored("juror-chloe", "Vienne", "a.1", 40)
            .settledByMean("Vienne", "a.1", 80)
            .withRulebook()
            .with("Vienne", 80)
            .with("Voiron", 85)
            .departed("Voiron", "3", "pièces tardives")
            .arrived();
    done(edition.award("Vienne"));
    eventually(
        organizer(), edition.file("Voiron", "/audit"), a -> a.text().contains("DepartureApproved"));
    done(edition.award("Voiron"));
    Answer granted = done(edition.grant("premiere", "Vienne", "prometteuse"));
    organizer().getAfter(granted, edition.path("/mentions"));
    String door = edition.path("/what-if");
    eventually(
        organizer(),
        edition.file("Vienne", "/level/robustness"),
        answer -> answer.body().path("withoutJurors").size() == 3);
    long before = events();

    JsonNode median = organizer().post(door, "{\"aggregation\": \"median\"}").body();
    assertThat(organizer().post(door, "{\"withoutJuror\": \"juror-nobody\"}").rule())
        .isEqualTo("unknown-juror");
    JsonNode without = organizer().post(door, "{\"withoutJuror\": \"juror-bob\"}").body();

    assertThat(median.path("moved").asInt()).isEqualTo(1);
    assertThat(median.at("/applications/0/level").asString()).isEqualTo("4");
    assertThat(median.at("/applications/0/levelOtherwise").asString()).isEqualTo("5");
    assertThat(median.at("/applications/1/level").asString()).as("by the rules").isEqualTo("4");
    assertThat(median.at("/applications/1/standing").asString()).as("departed").isEqualTo("3");
    assertThat(median.at("/mentions/0/holders/0").asString()).contains("vienne");
    assertThat(median.at("/levels/Niveau 4").asInt()).isEqualTo(2);
    assertThat(median.at("/levelsOtherwise/Niveau 5").asInt()).isEqualTo(1);
    assertThat(median.at("/mentions/0/first").asString()).contains("voiron");
    assertThat(median.at("/mentions/0/firstOtherwise").asString()).contains("vienne");
    assertThat(without.at("/applications/0/levelOtherwise").asString()).isEqualTo("3");
    assertThat(organizer().post(door, "{\"rulebook\": {\"label\": \"x\"}}").status())
        .isEqualTo(422);
    assertThat(events()).isEqualTo(before);
  }

  /** The publication: awards, mention and publication follow each other in the log. */
  private long lastEvent(AnEdition edition) {
    eventually(
        organizer(),
        edition.file("Cahors", "/audit"),
        answer -> answer.text().contains("LevelAwarded"));
    return organizer().get(edition.file("Cahors", "/audit")).body().values().stream()
        .filter(entry -> entry.path("type").asString().equals("LevelAwarded"))
        .mapToLong(entry -> entry.path("sequence").asLong() + 3)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> words(JsonNode changes) {
    return changes.path("changes").values().stream().map(JsonNode::asString).toList();
  }
}
