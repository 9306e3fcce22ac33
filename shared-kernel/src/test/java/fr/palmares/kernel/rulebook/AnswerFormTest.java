package fr.palmares.kernel.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.rulebook.Question.Kind;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How answers are written, and kept. */
class AnswerFormTest {

  @ParameterizedTest(name = "{0} {1} -> {2}")
  @CsvSource({
    "percentage, '62,5',    62.5",
    "number,     '-1,25',   -1.25",
    "number,     62.5,      62.5",
    "number,     '1,2,3',   '1,2,3'",
    "number,     ',5',      ',5'",
    "number,     '62,5 %',  '62,5 %'",
    "text,       '62,5',    '62,5'",
    "choice,     '1,5',     '1,5'",
  })
  void a_french_decimal_comma_is_kept_as_a_point(String kind, String answer, String kept) {
    assertThat(new Question(Kind.of(kind), Map.of()).kept(answer)).isEqualTo(kept);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void every_kind_says_how_to_write_it(Kind kind) {
    assertThat(new Question(kind, Map.of()).form()).startsWith("write ");
  }
}
