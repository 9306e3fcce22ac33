package fr.palmares.kernel.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.rulebook.Aggregation;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.kernel.rulebook.RulebookReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a judgement would have been under another rulebook. */
class JudgementTest {

  private static final CriterionId MAIL = CriterionId.of("mail");
  private static final CriterionId MESH = CriterionId.of("mesh");

  /** Mesh is new, and mail was called post before. */
  private static final Rulebook NOW =
      rulebook(
          2042,
          List.of(
              Map.of(
                  "id",
                  "mail",
                  "name",
                  "Mail",
                  "max",
                  10,
                  "lineage",
                  Map.of("kind", "renamed", "from", "post")),
              Map.of("id", "mesh", "name", "Mesh", "max", 5, "lineage", Map.of("kind", "new"))));

  private static final Judgement JUDGED =
      new Judgement(
          NOW,
          Map.of(MAIL, Points.of(4), MESH, Points.of(5)),
          Set.of(),
          Map.of(
              MAIL,
              Map.of(
                  JurorId.of("a"), Points.of(0),
                  JurorId.of("b"), Points.of(2),
                  JurorId.of("c"), Points.of(10))));

  @Test
  void another_aggregation_of_the_same_edition_asks_of_no_lineage() {
    Judgement median = JUDGED.under(NOW.aggregating(Aggregation.MEDIAN));

    assertThat(median.leftOut()).isEmpty();
    assertThat(median.settled()).isEqualTo(Map.of(MAIL, Points.of(2), MESH, Points.of(5)));
  }

  @Test
  void a_former_rulebook_finds_its_criteria_by_the_lineage_of_this_one() {
    Judgement former =
        JUDGED.under(
            rulebook(
                2041,
                List.of(
                    Map.of("id", "post", "name", "Post", "max", 20),
                    Map.of("id", "mesh", "name", "Another mesh", "max", 5))));

    assertThat(former.leftOut()).containsExactly(MESH);
    assertThat(former.settled()).isEqualTo(Map.of(CriterionId.of("post"), Points.of(8)));
  }

  @Test
  void a_later_rulebook_finds_its_criteria_by_its_own_lineage() {
    Judgement later =
        JUDGED.under(
            rulebook(
                2043,
                List.of(
                    Map.of("id", "mail", "name", "Mail", "max", 5),
                    Map.of(
                        "id",
                        "net",
                        "name",
                        "Net",
                        "max",
                        10,
                        "lineage",
                        Map.of("kind", "same", "from", "mesh")))));

    assertThat(later.leftOut()).isEmpty();
    assertThat(later.settled())
        .isEqualTo(Map.of(MAIL, Points.of(2), CriterionId.of("net"), Points.of(10)));
  }

  private static Rulebook rulebook(int edition, List<Map<String, Object>> criteria) {
    return RulebookReader.read(
        Map.of(
            "label",
            "Essai",
            "edition",
            edition,
            "levelScale",
            Map.of("id", "s", "levels", List.of(Map.of("id", "l", "name", "L", "minPercent", 50))),
            "axes",
            List.of(Map.of("id", "a", "name", "A", "criteria", criteria))));
  }
}
