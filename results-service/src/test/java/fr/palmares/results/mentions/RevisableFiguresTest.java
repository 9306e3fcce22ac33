package fr.palmares.results.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.results.Given;
import fr.palmares.results.history.Participation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RevisableFiguresTest {

  private static final LevelScale SCALE = Given.RULEBOOK.levelScale();
  private static final Participation BEFORE = Given.took(2029, "3");
  private static final Participation LAST = Given.took(2030, "3");
  private static final Map<String, String> GRANTED =
      Map.of(
          "level",
          "Niveau 5",
          "lastEdition",
          "2030",
          "lastLevel",
          "3",
          "levelSteps",
          "2",
          "points",
          "96");

  @Test
  void a_mention_holds_while_its_level_and_the_last_participation_do() {
    assertThat(holds(GRANTED, "5", LAST)).isTrue();
    assertThat(holds(GRANTED, "5", BEFORE, LAST)).as("the last one is the same").isTrue();
  }

  @Test
  void and_no_longer() {
    assertThat(holds(GRANTED, "4", LAST)).as("its level was corrected").isFalse();
    assertThat(holds(GRANTED, "5", BEFORE)).as("2030 was withdrawn").isFalse();
    assertThat(holds(GRANTED, "5")).as("it is a first application now").isFalse();
    assertThat(holds(GRANTED, "5", Given.took(2030, "4"))).as("2030 was corrected").isFalse();
    assertThat(holds(GRANTED, "5", Given.tookOn("metals", 2030, "3")))
        .as("2030 was told again on a scale that compares to nothing")
        .isFalse();
    assertThat(holds(Map.of("level", "Niveau 5"), "5", LAST)).as("it was a first one").isFalse();
  }

  @Test
  void what_was_granted_before_figures_were_kept_holds() {
    assertThat(holds(Map.of(), "4", LAST)).isTrue();
  }

  private static boolean holds(
      Map<String, String> granted, String level, Participation... earlier) {
    return RevisableFigures.of(Given.EDITION, LevelId.of(level), SCALE, List.of(earlier))
        .hold(granted);
  }
}
