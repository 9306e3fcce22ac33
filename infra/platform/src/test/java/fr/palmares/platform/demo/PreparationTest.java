package fr.palmares.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.event.ResultEvent.PastPalmaresImported;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.platform.edition.EditionFolder;
import fr.palmares.platform.edition.EditionFolder.PastResult;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On which scale the levels of an earlier edition stand. */
class PreparationTest {
  private static final LevelScale PLAYED = EditionFolder.builtIn().rulebook().levelScale();
  private static final EditionYear YEAR = new EditionYear(2019);

  private static String scale(@Nullable String named, String... levels) {
    List<PastResult> results =
        Arrays.stream(levels)
            .map(
                level ->
                    new PastResult(
                        YEAR,
                        LocalAuthority.of(AuthorityKind.COMMUNE, null, "Ici", null),
                        level.isEmpty() ? null : LevelId.of(level),
                        !level.isEmpty(),
                        named == null ? null : LevelScaleId.of(named),
                        null,
                        "x"))
            .toList();
    return Preparation.scale(YEAR, results, PLAYED).text();
  }

  @Test
  void an_edition_whose_known_levels_stand_on_the_played_scale_is_on_it() {
    assertThat(scale(null, "4", "", "5")).isEqualTo("copyleft-1-5");
    assertThat(scale(null, "")).isEqualTo("copyleft-1-5");
  }

  @Test
  void an_edition_with_another_level_is_on_a_scale_of_its_own() {
    assertThat(scale(null, "4", "or")).isEqualTo("past-2019");
  }

  @Test
  void what_is_told_of_the_past_is_what_the_door_takes() {
    PastResult withoutLabel =
        new PastResult(
            YEAR,
            LocalAuthority.of(AuthorityKind.COMMUNE, null, "Ici", "38"),
            null,
            true,
            null,
            "Encouragements",
            "x");

    assertThat(
            Arrays.stream(PastPalmaresImported.PastResult.class.getRecordComponents())
                .map(RecordComponent::getName))
        .containsAll(Preparation.result(withoutLabel).keySet());
  }

  @Test
  void what_the_history_says_of_the_scale_comes_first() {
    assertThat(scale("avant", "4")).isEqualTo("avant");
  }
}
