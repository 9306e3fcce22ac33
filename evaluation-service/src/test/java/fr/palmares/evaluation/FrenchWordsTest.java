package fr.palmares.evaluation;

import fr.palmares.web.testing.RulesInFrench;
import org.junit.jupiter.api.Test;

class FrenchWordsTest {

  @Test
  void every_refusal_is_worded_in_french() {
    RulesInFrench.check(
        "src/main/java", "fr.palmares.evaluation.problems", "fr.palmares.web.problems");
  }
}
