package fr.palmares.results.pressrelease;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.kernel.rulebook.LevelScale.Equivalence;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.results.Given;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SameLabelTest {

  private static final LevelScaleId METALS = LevelScaleId.of("metals");
  private static final LevelScaleId UNKNOWN = LevelScaleId.of("forgotten");
  private static final Rulebook OURS = Given.RULEBOOK;
  private static final Rulebook OURS_BEFORE = rulebook(OURS.label(), 2029, scale(METALS));
  private static final Rulebook THEIRS = rulebook("Autre label", 2030, scale(METALS));

  @Test
  void an_edition_on_a_scale_that_only_another_label_has_is_another_s() {
    assertThat(new SameLabel(OURS, List.of(OURS, THEIRS)).awards(METALS)).isFalse();
    assertThat(new SameLabel(THEIRS, List.of(OURS, THEIRS)).awards(Given.SCALE)).isFalse();
  }

  @Test
  void its_own_scales_of_any_year_are_and_those_that_no_rulebook_has() {
    SameLabel ours = new SameLabel(OURS, List.of(OURS, OURS_BEFORE, THEIRS));

    assertThat(ours.awards(Given.SCALE)).isTrue();
    assertThat(ours.awards(METALS)).isTrue();
    assertThat(ours.awards(UNKNOWN)).isTrue();
  }

  @Test
  void a_label_that_changed_its_name_and_scale_says_so_by_an_equivalence() {
    LevelScale renewed =
        new LevelScale(
            UNKNOWN,
            "aucun",
            OURS.levelScale().levels(),
            List.of(new Equivalence(METALS, Map.of(LevelId.of("1"), LevelId.of("1")))));
    Rulebook renamed = rulebook("Nouveau nom", 2032, renewed);

    assertThat(new SameLabel(renamed, List.of(renamed, THEIRS)).awards(METALS)).isTrue();
  }

  private static LevelScale scale(LevelScaleId id) {
    return new LevelScale(id, "aucun", OURS.levelScale().levels());
  }

  private static Rulebook rulebook(String label, int year, LevelScale scale) {
    return new Rulebook(
        label,
        new EditionYear(year),
        1,
        OURS.provenance(),
        OURS.calendar(),
        OURS.aggregation(),
        scale,
        OURS.axes(),
        OURS.mentions(),
        null,
        null,
        null);
  }
}
