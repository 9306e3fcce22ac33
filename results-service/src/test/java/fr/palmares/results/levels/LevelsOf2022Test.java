package fr.palmares.results.levels;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.results.Edition2022;
import fr.palmares.results.Edition2022.File;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The 23 applications of 2022: the rule gives the levels that the press release tells of. */
class LevelsOf2022Test {

  @TestFactory
  Stream<DynamicTest> the_rulebook_gives_the_level_that_the_edition_expects() {
    assertThat(Edition2022.expected()).hasSize(23);
    return Edition2022.expected().stream().map(LevelsOf2022Test::test);
  }

  private static DynamicTest test(JsonNode expected) {
    return DynamicTest.dynamicTest(
        expected.path("authority").asString(),
        () -> {
          File file = Edition2022.file(expected.path("application").asString());
          Assessment assessment = Assessment.of(Edition2022.rulebook(), file.settled());
          assertThat(String.valueOf(assessment.level()))
              .isEqualTo(expected.path("level").asString());
          assertThat(assessment.percentage().rounded())
              .isEqualByComparingTo(expected.path("percent").decimalValue());
        });
  }
}
