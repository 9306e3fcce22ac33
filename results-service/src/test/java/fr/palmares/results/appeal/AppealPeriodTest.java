package fr.palmares.results.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppealPeriodTest {

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "2022-11-08T16:00:00Z, 2023-01-09T22:59:59Z, two full months",
    "2022-11-08T23:30:00Z, 2023-01-10T22:59:59Z, the day is that of Paris",
    "2024-12-30T12:00:00Z, 2025-03-03T22:59:59Z, a short month ends on a Saturday",
    "2022-10-31T12:00:00Z, 2023-01-02T22:59:59Z, a Sunday and New Year's Day",
    "2023-01-30T12:00:00Z, 2023-03-31T21:59:59Z, into summer time",
    "2023-02-09T12:00:00Z, 2023-04-11T21:59:59Z, Easter Monday",
    "2023-03-17T12:00:00Z, 2023-05-19T21:59:59Z, Ascension Day",
    "2023-03-28T12:00:00Z, 2023-05-30T21:59:59Z, Whit Monday",
  })
  void without_a_date_of_the_rulebook_it_is_two_full_months(
      String published, String end, String why) {
    assertThat(AppealPeriod.end(Instant.parse(published), null)).isEqualTo(Instant.parse(end));
  }

  @Test
  void the_rulebook_s_own_date_goes_first() {
    Instant byRule = Instant.parse("2022-12-01T22:59:59Z");

    assertThat(AppealPeriod.end(Instant.parse("2022-11-08T16:00:00Z"), byRule)).isEqualTo(byRule);
  }
}
