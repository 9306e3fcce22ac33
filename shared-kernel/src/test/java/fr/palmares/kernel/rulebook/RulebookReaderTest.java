package fr.palmares.kernel.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.rulebook.InvalidRulebook.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RulebookReaderTest {

  @Test
  void reads_axes_levels_and_mentions_of_any_name_and_number() {
    Rulebook rulebook = RulebookReader.read(Rulebooks.document());

    assertThat(rulebook.maximum()).isEqualTo(Points.of(20));
    assertThat(rulebook.aggregation()).isEqualTo(Aggregation.MEAN);
    assertThat(rulebook.calendar()).isEqualTo(Calendar.NONE);
    assertThat(rulebook.levelScale().rank(LevelId.of("or"))).isEqualTo(2);
    assertThat(rulebook.levelScale().name(null)).isEqualTo("Non labellisé");
    assertThat(rulebook.mentions().get(0).holders().unique()).isFalse();
  }

  @Test
  void says_everything_that_is_wrong_at_once_and_where() {
    Map<String, Object> document = new LinkedHashMap<>(Rulebooks.document());
    document.remove("label");
    document.put("edition", "MMXXII");
    document.put("aggregation", "maximum");
    document.put("calendar", Map.of("embargoUntil", "tomorrow"));
    document.put(
        "levelScale",
        Map.of(
            "levels",
            List.of(
                Map.of("id", "1", "name", "Un", "minPercent", 101),
                Map.of("id", "1", "name", "", "minPercent", 7))));
    document.put("axes", List.of(Map.of("id", "a", "name", "A", "criteria", List.of())));
    document.put(
        "mentions",
        List.of(
            Map.of("id", "m", "name", "M", "rule", Map.of("among", "everybody")), "not an object"));

    InvalidRulebook invalid =
        catchThrowableOfType(InvalidRulebook.class, () -> RulebookReader.read(document));

    assertThat(invalid.violations())
        .extracting(Violation::pointer)
        .containsExactlyInAnyOrder(
            "/label",
            "/edition",
            "/aggregation",
            "/calendar/embargoUntil",
            "/levelScale/levels/0/minPercent",
            "/levelScale/levels/1/id",
            "/levelScale/levels/1/minPercent",
            "/levelScale/levels/1/name",
            "/axes/0/criteria",
            "/mentions/0/rule/among",
            "/mentions/1");
  }

  @Test
  void a_missing_part_is_one_violation_not_many() {
    Map<String, Object> document = new LinkedHashMap<>(Rulebooks.document());
    document.remove("levelScale");

    InvalidRulebook invalid =
        catchThrowableOfType(InvalidRulebook.class, () -> RulebookReader.read(document));

    assertThat(invalid.violations()).containsExactly(new Violation("/levelScale", "is missing"));
  }
}
