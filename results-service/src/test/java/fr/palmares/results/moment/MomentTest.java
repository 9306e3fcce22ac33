package fr.palmares.results.moment;

import static fr.palmares.results.Given.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

  @Test
  void it_is_an_instant_or_an_events_number() {
    assertThat(Moment.of("2022-11-08T17:00:00+01:00").instant())
        .isEqualTo(Instant.parse("2022-11-08T16:00:00Z"));
    assertThat(Moment.of("1234").sequence()).isEqualTo(1234);
    assertThat(Moment.of("0001-01-01T00:00:00Z").instant()).isBefore("1900-01-01T00:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hier",
        "-1",
        "1234567890123456789",
        "2022-11-08",
        "+999999999-12-31T23:59:59Z",
        "-999999999-01-01T00:00:00Z",
        "0000-12-31T23:59:59Z",
        "2200-01-01T00:00:00Z"
      })
  void what_no_database_can_hold_is_refused(String text) {
    assertRefused("invalid-value", () -> Moment.of(text));
  }
}
