package fr.palmares.kernel.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Percentage;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.rulebook.InvalidRulebook.Violation;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void a_field_that_means_nothing_is_refused_and_the_one_that_was_meant_named() {
    Map<String, Object> document = new LinkedHashMap<>(Rulebooks.document());
    document.put("$schema", "urn:palmares:schema:rulebook");
    document.put("aggregaton", "median");
    document.put("remarks", "none");
    document.put(
        "axes",
        List.of(
            Map.of(
                "id",
                "a",
                "name",
                "A",
                "criteria",
                List.of(Map.of("id", "a.1", "name", "Un", "max", 3, "weigth", 4)))));

    InvalidRulebook invalid =
        catchThrowableOfType(InvalidRulebook.class, () -> RulebookReader.read(document));

    assertThat(invalid.violations())
        .contains(
            new Violation("/aggregaton", "means nothing here: did you mean 'aggregation'?"),
            new Violation(
                "/axes/0/criteria/0/weigth", "means nothing here: did you mean 'weight'?"))
        .anySatisfy(
            violation -> {
              assertThat(violation.pointer()).isEqualTo("/remarks");
              assertThat(violation.message()).contains("known are", "levelScale", "tieBreak");
            })
        .hasSize(3);
  }

  @Test
  void a_level_asks_for_no_more_points_than_there_are() {
    Map<String, Object> document = new LinkedHashMap<>(Rulebooks.document());
    document.put(
        "levelScale",
        Map.of(
            "levels",
            List.of(
                Map.of("id", "1", "name", "Un", "minPoints", 20),
                Map.of("id", "2", "name", "Deux", "minPoints", "20.5"))));

    InvalidRulebook invalid =
        catchThrowableOfType(InvalidRulebook.class, () -> RulebookReader.read(document));

    assertThat(invalid.violations())
        .extracting(Violation::pointer)
        .containsExactly("/levelScale/levels/1/minPoints");
  }

  @Test
  void a_missing_part_is_one_violation_not_many() {
    Map<String, Object> document = new LinkedHashMap<>(Rulebooks.document());
    document.remove("levelScale");

    InvalidRulebook invalid =
        catchThrowableOfType(InvalidRulebook.class, () -> RulebookReader.read(document));

    assertThat(invalid.violations()).containsExactly(new Violation("/levelScale", "is missing"));
  }

  @Test
  void a_day_alone_is_a_day_in_the_label_s_country_and_a_deadline_its_last_second() {
    Map<String, Object> document = new LinkedHashMap<>(Rulebooks.document());
    document.put(
        "calendar",
        Map.of(
            "applicationsOpen", "2022-06-01",
            "applicationsClose", "2022-10-14",
            "evaluationClose", "2022-10-31T18:00:00",
            "deliberation", "2022-11-02 14:30",
            "embargoUntil", "2022-11-08T17:00:00+01:00",
            "appealsUntil", "2023-01-31"));

    assertThat(RulebookReader.read(document).calendar())
        .isEqualTo(
            new Calendar(
                Instant.parse("2022-05-31T22:00:00Z"),
                Instant.parse("2022-10-14T21:59:59Z"),
                Instant.parse("2022-10-31T17:00:00Z"),
                Instant.parse("2022-11-02T13:30:00Z"),
                Instant.parse("2022-11-08T16:00:00Z"),
                Instant.parse("2023-01-31T22:59:59Z")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"+999999999-12-31T23:59:59Z", "1899-12-31", "2200-01-02", "0001-01-01T00:00:00"})
  void a_date_that_no_calendar_of_a_label_has_is_a_violation(String date) {
    for (String field : List.of("applicationsOpen", "applicationsClose", "evaluationClose")) {
      Map<String, Object> document = new LinkedHashMap<>(Rulebooks.document());
      document.put("calendar", Map.of(field, date));

      InvalidRulebook invalid =
          catchThrowableOfType(InvalidRulebook.class, () -> RulebookReader.read(document));

      assertThat(invalid.violations())
          .extracting(Violation::pointer)
          .containsExactly("/calendar/" + field);
    }
  }

  @Test
  void a_number_may_have_an_exponent() {
    Map<String, Object> document = new LinkedHashMap<>(Rulebooks.document());
    document.put(
        "levelScale",
        Map.of("levels", List.of(Map.of("id", "1", "name", "Un", "minPercent", 5e-7))));

    assertThat(RulebookReader.read(document).levelScale().levels().get(0).minPercent())
        .isEqualTo(Percentage.of("0.0000005"));
  }
}
