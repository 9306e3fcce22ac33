package fr.palmares.web;

import fr.palmares.web.testing.RulesInFrench;
import org.junit.jupiter.api.Test;

class FrenchWordsTest {

  @Test
  void every_refusal_of_the_rails_and_the_kernel_is_worded_in_french() {
    RulesInFrench.check("../../shared-kernel/src/main/java", "fr.palmares.web.problems");
    RulesInFrench.check("../eventing/src/main/java", "fr.palmares.web.problems");
  }
}
