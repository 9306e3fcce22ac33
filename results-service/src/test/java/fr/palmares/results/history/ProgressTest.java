package fr.palmares.results.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.results.Given;
import fr.palmares.results.history.Progress.Comparison;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {

  @Test
  void counts_against_the_last_participation_however_many_editions_back() {
    Progress morbihan = progress(2022, "4", Given.took(2017, "3"), Given.took(2018, "4"));
    assertThat(morbihan.steps()).isZero();
    assertThat(morbihan.editionsElapsed()).isEqualTo(4);

    Progress sitiv = progress(2022, "5", Given.took(2021, "3"));
    assertThat(sitiv.comparison()).isEqualTo(Comparison.COMPARABLE);
    assertThat(sitiv.steps()).isEqualTo(2);
    assertThat(sitiv.editionsElapsed()).isEqualTo(1);
  }

  @Test
  void a_fall_is_a_result_too() {
    assertThat(progress(2021, "3", Given.took(2018, "4")).steps()).isEqualTo(-1);
  }

  @Test
  void an_unknown_last_level_is_not_replaced_by_an_older_one() {
    Progress angouleme = progress(2021, "3", Given.took(2018, "4"), Given.took(2019, null));
    assertThat(angouleme.comparison()).isEqualTo(Comparison.LAST_LEVEL_UNKNOWN);
  }

  @Test
  void levels_of_another_scale_are_not_comparable_even_under_the_same_name() {
    assertThat(progress(2031, "3", Given.tookOn("old", 2030, "3")).comparison())
        .isEqualTo(Comparison.OTHER_SCALE);
  }

  @Test
  void nothing_before_is_a_first_application() {
    assertThat(progress(2031, "3").comparison()).isEqualTo(Comparison.FIRST_APPLICATION);
  }

  private static Progress progress(int edition, String level, Participation... earlier) {
    return Progress.of(
        List.of(earlier), new EditionYear(edition), LevelId.of(level), Given.RULEBOOK.levelScale());
  }
}
