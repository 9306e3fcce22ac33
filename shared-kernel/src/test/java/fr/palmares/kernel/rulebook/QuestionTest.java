package fr.palmares.kernel.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.rulebook.Question.Kind;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which answers are of the kind that is asked for. */
class QuestionTest {

  @ParameterizedTest(name = "{0} {1} -> {2}")
  @CsvSource({
    "number,     12,          true",
    "number,     -12.50,      true",
    "number,     0.5,         true",
    "number,     .5,          false",
    "number,     5.,          false",
    "number,     +5,          false",
    "number,     '3,5',       false",
    "number,     7/2,         false",
    "number,     1e3,         false",
    "number,     1e999999999, false",
    "number,     ' 1',        false",
    "percentage, 100,         true",
    "percentage, 100.01,      false",
    "percentage, -1,          false",
    "percentage, 1e-999999999, false",
  })
  void a_number_has_digits_and_a_point_and_no_other_writing(
      String kind, String answer, boolean taken) {
    assertThat(new Question(Kind.of(kind), Map.of()).takes(answer)).isEqualTo(taken);
  }
}
