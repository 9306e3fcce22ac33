package fr.palmares.results.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbargoTest {

  private static final Instant CEREMONY = Instant.parse("2022-11-08T16:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2022-11-08T15:59:59.999999999Z, false",
    "2022-11-08T16:00:00Z, true",
    "2022-11-08T16:00:00.000000001Z, true"
  })
  void it_ends_at_its_instant(Instant now, boolean lifted) {
    Embargo embargo = new Embargo(Clock.fixed(now, ZoneOffset.UTC));

    assertThat(embargo.lifted(CEREMONY)).isEqualTo(lifted);
  }
}
