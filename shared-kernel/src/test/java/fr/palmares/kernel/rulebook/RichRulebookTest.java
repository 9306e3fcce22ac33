package fr.palmares.kernel.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.Percentage;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.InvalidRulebook.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rulebook may say beyond points and percentages. */
class RichRulebookTest {

  private static final CriterionId SERVERS = CriterionId.of("servers");
  private static final CriterionId SCHOOLS = CriterionId.of("schools");
  private static final CriterionId CHARTER = CriterionId.of("charter");

  /** Software: servers 10, schools 10 (may not apply); policy: charter 5. */
  private static Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("label", "Label d'essai");
    document.put("edition", 2031);
    document.put("aggregation", "trimmed-mean");
    document.put("tieBreak", List.of("axis policy", "points"));
    document.put("dropped", List.of("mailing"));
    document.put(
        "levelScale",
        Map.of(
            "levels",
            List.of(
                Map.of("id", "badge", "name", "Badge", "minPoints", 5),
                Map.of(
                    "id",
                    "or",
                    "name",
                    "Or",
                    "minPercent",
                    50,
                    "gates",
                    List.of(
                        Map.of("axis", "software", "minPercent", 60),
                        Map.of("criterion", "charter"))))));
    document.put(
        "axes",
        List.of(
            Map.of(
                "id",
                "software",
                "name",
                "Logiciels",
                "criteria",
                List.of(
                    Map.of(
                        "id",
                        "servers",
                        "name",
                        "Serveurs",
                        "max",
                        10,
                        "answer",
                        Map.of("kind", "choice", "points", Map.of("none", 0, "all", 10)),
                        "meanings",
                        Map.of("0", "aucun", "10", "tous"),
                        "comment",
                        "extremes",
                        "lineage",
                        Map.of("kind", "merged", "from", List.of("web", "files"))),
                    Map.of(
                        "id",
                        "schools",
                        "name",
                        "Écoles",
                        "max",
                        10,
                        "mayNotApply",
                        true,
                        "answer",
                        "percentage"))),
            Map.of(
                "id",
                "policy",
                "name",
                "Politique",
                "criteria",
                List.of(
                    Map.of(
                        "id",
                        "charter",
                        "name",
                        "Charte",
                        "max",
                        5,
                        "answer",
                        "yes-no",
                        "description",
                        "Une charte votée")))));
    return document;
  }

  private static final Rulebook RULEBOOK = RulebookReader.read(document());

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "10, 10, 5, or",
        "10, 2, 5, or",
        // 11 of 20 on software is below its gate
        "10, 1, 5, badge",
        // without the charter in full, no gold
        "10, 10, 4, badge",
        "4, 0, 0, -",
        "5, 0, 0, badge",
        // schools left out: 6 of 10 on software, 11 of 15 in all
        "6, -, 5, or",
        "5, -, 5, badge",
      })
  void every_gate_of_a_level_is_passed(
      String servers, @Nullable String schools, String charter, @Nullable String level) {
    Map<CriterionId, Points> settled = new LinkedHashMap<>();
    settled.put(SERVERS, Points.of(servers));
    settled.put(CHARTER, Points.of(charter));
    if (schools != null) {
      settled.put(SCHOOLS, Points.of(schools));
    }

    Assessment assessment =
        Assessment.of(RULEBOOK, settled, schools == null ? Set.of(SCHOOLS) : Set.of());

    assertThat(assessment.level()).isEqualTo(level == null ? null : LevelId.of(level));
    assertThat(assessment.maximum()).isEqualTo(Points.of(schools == null ? 15 : 25));
  }

  @Test
  void a_gate_on_what_does_not_apply_bars_no_level() {
    Assessment assessment =
        Assessment.of(RULEBOOK, Map.of(CHARTER, Points.of(5)), Set.of(SERVERS, SCHOOLS));

    assertThat(assessment.level()).isEqualTo(LevelId.of("or"));
    assertThat(assessment.percentage()).isEqualTo(Percentage.of(100));
    assertThat(assessment.axes()).hasSize(1);
    assertThatThrownBy(() -> Assessment.of(RULEBOOK, Map.of(), Set.of(SERVERS, SCHOOLS, CHARTER)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("nothing-applies"));
  }

  @Test
  void ties_within_a_level_are_broken_as_the_rulebook_says() {
    Assessment policy = assessment(8, 6, 5);
    Assessment software = assessment(9, 9, 4);
    Assessment gold = assessment(10, 2, 5);

    assertThat(List.of(software, gold, policy).stream().sorted(RULEBOOK.tieBreaking()))
        .containsExactly(policy, gold, software);
  }

  private static Assessment assessment(int servers, int schools, int charter) {
    return Assessment.of(
        RULEBOOK,
        Map.of(
            SERVERS, Points.of(servers), SCHOOLS, Points.of(schools), CHARTER, Points.of(charter)));
  }

  @ParameterizedTest
  @CsvSource({
    "servers, all, true",
    "servers, some, false",
    "schools, 12.5, true",
    "schools, 101, false",
    "schools, beaucoup, false",
    "charter, yes, true",
    "charter, maybe, false",
  })
  void an_answer_is_of_the_kind_that_is_asked_for(String criterion, String answer, boolean taken) {
    assertThat(RULEBOOK.criterion(CriterionId.of(criterion)).asked().takes(answer))
        .isEqualTo(taken);
  }

  @Test
  void an_answer_that_the_rulebook_prices_is_worth_its_points() {
    Criterion servers = RULEBOOK.criterion(SERVERS);

    assertThat(servers.asked().worth("all")).contains(Points.of(10));
    assertThat(RULEBOOK.criterion(CHARTER).asked().worth("yes")).isEmpty();
    assertThat(servers.needsComment(Points.of(10))).isTrue();
    assertThat(servers.needsComment(Points.of(9))).isFalse();
  }

  @Test
  void the_trimmed_mean_leaves_out_one_at_each_end() {
    assertThat(
            Aggregation.of("trimmed-mean")
                .of(List.of(Points.of(9), Points.of(0), Points.of(3), Points.of(4))))
        .isEqualTo(Points.of("3.5"));
    assertThat(Aggregation.TRIMMED_MEAN.of(List.of(Points.of(1), Points.of(2))))
        .isEqualTo(Points.of("1.5"));
  }

  @Test
  void what_names_nothing_is_found() {
    Map<String, Object> document = document();
    document.put("tieBreak", List.of("axis luck", "beauty"));
    document.put("dropped", List.of("web"));
    document.put(
        "levelScale",
        Map.of(
            "levels",
            List.of(
                Map.of("id", "none", "name", "Sans seuil"),
                Map.of("id", "1", "name", "Un", "minPoints", 9),
                Map.of("id", "2", "name", "Deux", "minPoints", 8, "gates", List.of(Map.of())),
                Map.of(
                    "id",
                    "3",
                    "name",
                    "Trois",
                    "minPercent",
                    9,
                    "gates",
                    List.of(Map.of("axis", "luck"), Map.of("criterion", "luck.1"))))));
    document.put(
        "axes",
        List.of(
            Map.of(
                "id",
                "a",
                "name",
                "A",
                "criteria",
                List.of(
                    Map.of(
                        "id",
                        "web",
                        "name",
                        "Web",
                        "max",
                        2,
                        "mayNotApply",
                        "perhaps",
                        "answer",
                        Map.of("kind", "choice", "points", Map.of("one", 3)),
                        "meanings",
                        Map.of("3", "trop"),
                        "comment",
                        "rarely",
                        "lineage",
                        Map.of("kind", "merged", "from", List.of("x")))))));

    InvalidRulebook invalid =
        catchThrowableOfType(InvalidRulebook.class, () -> RulebookReader.read(document));

    String criterion = "/axes/0/criteria/0/";
    assertThat(invalid.violations())
        .extracting(Violation::pointer)
        .containsExactlyInAnyOrder(
            "/tieBreak/0",
            "/tieBreak/1",
            "/levelScale/levels/0/minPercent",
            "/levelScale/levels/2/minPoints",
            "/levelScale/levels/2/gates/0/axis",
            "/levelScale/levels/3/gates/0/axis",
            "/levelScale/levels/3/gates/1/criterion",
            criterion + "mayNotApply",
            criterion + "answer/points",
            criterion + "answer/points/one",
            criterion + "meanings/3",
            criterion + "comment",
            criterion + "lineage/from");
  }

  @Test
  void a_scale_says_what_levels_of_a_former_one_are_worth_and_guesses_nothing() {
    LevelScale scale = scale(Map.of("1", "badge", "2", "or"), "five");

    assertThat(scale.rank(LevelScaleId.of("five"), LevelId.of("2"))).hasValue(2);
    assertThat(scale.rank(LevelScaleId.of("five"), null)).as("none is worth none").hasValue(0);
    assertThat(scale.rank(LevelScaleId.of("five"), LevelId.of("3"))).isEmpty();
    assertThat(scale.rank(LevelScaleId.of("stars"), LevelId.of("2"))).isEmpty();
    assertThat(scale.rank(scale.id(), LevelId.of("or"))).hasValue(2);
  }

  @Test
  void an_equivalence_is_with_another_scale_and_names_levels_that_there_are() {
    InvalidRulebook refused =
        catchThrowableOfType(InvalidRulebook.class, () -> scale(Map.of("1", "platinum"), "levels"));

    assertThat(refused.violations().stream().map(Violation::pointer))
        .containsExactly("/levelScale/equivalences/0/scale", "/levelScale/equivalences/0/levels/1");
  }

  private static LevelScale scale(Map<String, Object> worth, String of) {
    Map<String, Object> document = document();
    Map<String, Object> scale = new LinkedHashMap<>();
    ((Map<?, ?>) document.getOrDefault("levelScale", Map.of()))
        .forEach((field, value) -> scale.put(String.valueOf(field), value));
    scale.put("equivalences", List.of(Map.of("scale", of, "levels", worth)));
    document.put("levelScale", scale);
    return RulebookReader.read(document).levelScale();
  }
}
