package fr.palmares.results.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.event.ResultEvent.MentionGranted;
import fr.palmares.kernel.event.ResultEvent.MentionWithdrawn;
import fr.palmares.results.Given;
import fr.palmares.results.chronicle.Standing.Awarded;
import fr.palmares.results.chronicle.Standing.Held;
import fr.palmares.results.moment.Moment;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

  private static final String NONE = Given.RULEBOOK.levelScale().noLevel();
  private static final Map<ApplicationId, String> NAMES =
      Map.of(
          Given.application("Agen"), "Agen",
          Given.application("Boé"), "Boé",
          Given.application("Vif"), "Vif");

  private static final Instant FIVE_HAPPENED = Instant.parse("2026-11-24T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2, 1",
    "10, 9",
    "2026-11-24T10:00:01Z, 2026-11-24T11:00:00+01:00",
    "5, 2026-11-24T09:59:59Z",
    "6, 2026-11-24T10:00:00Z",
    "2026-11-24T10:00:00Z, 4",
    "2026-11-24T10:00:00Z, 0"
  })
  void nothing_changes_backwards(String from, String to) {
    Given.assertRefused("moments-out-of-order", () -> checkOrder(Moment.of(from), Moment.of(to)));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2",
    "2, 2",
    "2026-11-24T10:00:00Z, 2026-11-24T11:00:00+01:00",
    "5, 2026-11-24T10:00:00Z",
    "0, 0001-01-01T00:00:00Z",
    "2026-11-24T09:59:59Z, 5",
    "2026-11-24T10:00:01Z, 5"
  })
  void moments_in_order_of_one_kind_or_two_are_compared(String from, String to) {
    assertThatCode(() -> checkOrder(Moment.of(from), Moment.of(to))).doesNotThrowAnyException();
  }

  private static void checkOrder(Moment from, @Nullable Moment to) {
    Difference.checkOrder(from, to, instant -> instant.isBefore(FIVE_HAPPENED) ? 0 : 5);
  }

  @Test
  void what_changed_is_told_in_french() {
    Held boe = new Held(MentionId.of("premiere"), Given.application("Boé"));
    Standing then =
        new Standing(
            Map.of(
                Given.application("Boé"), new Awarded(null, null),
                Given.application("Vif"), new Awarded(LevelId.of("4"), null)),
            Map.of(boe, "prometteuse"),
            Map.of(),
            null);
    Standing now =
        new Standing(
            Map.of(
                Given.application("Agen"), new Awarded(LevelId.of("1"), null),
                Given.application("Boé"), new Awarded(LevelId.of("3"), "relue"),
                Given.application("Vif"), new Awarded(null, null)),
            Map.of(),
            Map.of(boe, "noms intervertis"),
            Instant.parse("2026-02-28T23:14:03Z"));

    assertThat(new Difference(Given.RULEBOOK, NAMES).between(then, now))
        .containsExactly(
            "Agen : niveau 1.",
            "Boé passe de « %s » au niveau 3 : relue.".formatted(NONE),
            "Vif passe du niveau 4 à « %s ».".formatted(NONE),
            "Boé perd « Mention premiere » : noms intervertis.",
            "Le palmarès est publié, public à partir du 1er mars 2026 à 0 h 14.");
  }

  @Test
  void a_mention_lost_and_won_again_is_held() {
    Held boe = new Held(MentionId.of("premiere"), Given.application("Boé"));
    MentionGranted granted =
        new MentionGranted(Given.EDITION, boe.mention(), boe.application(), "oui", Map.of());
    Standing lost =
        Standing.NOTHING
            .evolve(granted)
            .evolve(
                new MentionWithdrawn(Given.EDITION, boe.mention(), boe.application(), "erreur"));

    assertThat(lost.mentions()).isEmpty();
    assertThat(lost.withdrawn()).containsEntry(boe, "erreur");
    assertThat(lost.evolve(granted).mentions()).containsEntry(boe, "oui");
    assertThat(lost.evolve(granted).withdrawn()).isEmpty();
  }

  @Test
  void up_to_now_is_always_forwards() {
    assertThatCode(() -> checkOrder(Moment.of("7"), null)).doesNotThrowAnyException();
  }
}
