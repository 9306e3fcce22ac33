package fr.palmares.results.pressrelease;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.LevelId;
import fr.palmares.results.Given;
import fr.palmares.results.history.Participation;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimTest {

  @Test
  void a_level_reached_before_is_reached_again() {
    assertThat(claim(Given.took(2028, null), Given.took(2030, "5")))
        .isEqualTo("atteint le niveau 5 pour la deuxième fois");
  }

  @Test
  void a_leap_of_levels_is_told_with_its_years() {
    assertThat(claim(Given.took(2030, "3"))).isEqualTo("passe du niveau 3 au niveau 5 en un an");
  }

  @Test
  void otherwise_the_number_of_the_application_counts() {
    assertThat(claim(Given.took(2030, "4")))
        .isEqualTo("atteint le niveau 5 dès sa deuxième candidature");
    assertThat(claim()).isEqualTo("atteint le niveau 5 dès sa première candidature");
  }

  private static String claim(Participation... earlier) {
    return Claim.of(Given.EDITION, LevelId.of("5"), Given.RULEBOOK.levelScale(), List.of(earlier));
  }
}
