package fr.palmares.results.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbargoTest {

  private static final Instant CEREMONY = Instant.parse("2022-11-08T16:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2022-11-08T15:59:59.999999Z, false",
    "2022-11-08T16:00:00Z, true",
    "2022-11-08T16:00:00.000001Z, true"
  })
  void it_ends_at_its_instant(Instant now, boolean lifted) {
    Embargo embargo = new Embargo(Clock.fixed(now, ZoneOffset.UTC), Optional::empty);

    assertThat(embargo.lifted(CEREMONY)).isEqualTo(lifted);
  }

  @Test
  void nothing_of_a_publication_shows_before_all_of_it_is_there() {
    Clock later = Clock.fixed(CEREMONY.plusSeconds(60), ZoneOffset.UTC);
    Embargo embargo = new Embargo(later, () -> Optional.of(CEREMONY));

    assertThat(embargo.lifted(CEREMONY)).isFalse();
    assertThat(embargo.lifted(CEREMONY.plusSeconds(1))).isFalse();
    assertThat(embargo.lifted(CEREMONY.minusSeconds(1))).isTrue();
  }

  @Test
  void a_publication_under_embargo_holds_nothing_else_up() {
    Clock before = Clock.fixed(CEREMONY.minusSeconds(60), ZoneOffset.UTC);
    Embargo embargo = new Embargo(before, () -> Optional.of(CEREMONY));

    assertThat(embargo.now()).isEqualTo(before.instant());
  }
}
