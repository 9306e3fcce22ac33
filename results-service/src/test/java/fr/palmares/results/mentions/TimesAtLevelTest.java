package fr.palmares.results.mentions;

import static fr.palmares.results.Given.took;
import static fr.palmares.results.Given.tookOn;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.rulebook.MentionCondition;
import fr.palmares.kernel.rulebook.MentionOffer.Among;
import fr.palmares.kernel.rulebook.MentionOffer.Rule;
import fr.palmares.results.Given;
import fr.palmares.results.evaluated.Evaluation;
import fr.palmares.results.history.Participation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often a level was reached, where not all of the past is known. */
class TimesAtLevelTest {

  private static final List<Participation> ONCE_AND_ONCE_UNKNOWN =
      List.of(took(2016, "4"), took(2018, null));

  @ParameterizedTest
  @CsvSource({
    "timesAtLevel >= 2, PROPOSED",
    "timesAtLevel >= 3, OPEN",
    "timesAtLevel = 2, OPEN",
    "timesAtLevel = 3, OPEN",
    "timesAtLevel <= 2, OPEN",
    "timesAtLevel >= 4, EXCLUDED",
    "timesAtLevel <= 3, PROPOSED"
  })
  void the_rule_decides_only_where_the_unknown_changes_nothing(String requires, String verdict) {
    assertThat(verdict(requires, ONCE_AND_ONCE_UNKNOWN)).isEqualTo(verdict);
  }

  @Test
  void what_is_not_known_of_another_scale_is_no_level_of_this_one() {
    assertThat(verdict("timesAtLevel = 1", List.of(tookOn("medals", 2016, null))))
        .isEqualTo("PROPOSED");
  }

  private static String verdict(String requires, List<Participation> earlier) {
    Evaluation evaluation = Given.evaluation("Abbeville", 85);
    Contender contender =
        new Contender(
            evaluation.application(),
            "Abbeville",
            evaluation.assessment(),
            LevelId.of("4"),
            earlier,
            Given.RULEBOOK.levelScale());
    Proposals proposals =
        Proposals.of(
            new Rule(Among.ALL, List.of(MentionCondition.of(requires)), List.of()),
            Given.RULEBOOK.tieBreaking(),
            List.of(contender));
    if (!proposals.ranked().isEmpty()) {
      return "PROPOSED";
    }
    return proposals.excluded().get(0).open() ? "OPEN" : "EXCLUDED";
  }
}
