package fr.palmares.results;

import fr.palmares.web.testing.RulesInFrench;
import org.junit.jupiter.api.Test;

class FrenchWordsTest {

  @Test
  void every_refusal_is_worded_in_french() {
    RulesInFrench.check(
        "src/main/java", "fr.palmares.results.problems", "fr.palmares.web.problems");
  }
}
