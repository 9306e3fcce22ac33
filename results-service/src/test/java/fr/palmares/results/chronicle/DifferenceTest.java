package fr.palmares.results.chronicle;

import static org.assertj.core.api.Assertions.assertThatCode;

import fr.palmares.results.Given;
import fr.palmares.results.moment.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

  @ParameterizedTest
  @CsvSource({"2, 1", "10, 9", "2026-11-24T10:00:01Z, 2026-11-24T11:00:00+01:00"})
  void nothing_changes_backwards(String from, String to) {
    Given.assertRefused(
        "moments-out-of-order", () -> Difference.checkOrder(Moment.of(from), Moment.of(to)));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2",
    "2, 2",
    "2026-11-24T10:00:00Z, 2026-11-24T11:00:00+01:00",
    "5, 2026-11-24T10:00:00Z"
  })
  void moments_in_order_or_of_two_kinds_are_compared(String from, String to) {
    assertThatCode(() -> Difference.checkOrder(Moment.of(from), Moment.of(to)))
        .doesNotThrowAnyException();
  }

  @Test
  void up_to_now_is_always_forwards() {
    assertThatCode(() -> Difference.checkOrder(Moment.of("7"), null)).doesNotThrowAnyException();
  }
}
