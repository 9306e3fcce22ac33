package fr.palmares.evaluation.deliberation;

import static fr.palmares.evaluation.Given.ALICE;
import static fr.palmares.evaluation.Given.APPLICATION;
import static fr.palmares.evaluation.Given.BORIS;
import static fr.palmares.evaluation.Given.CHLOE;
import static fr.palmares.evaluation.Given.RULEBOOK;
import static fr.palmares.evaluation.Given.assertRefused;
import static fr.palmares.evaluation.Given.rulebook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.evaluation.Given;
import fr.palmares.evaluation.Reason;
import fr.palmares.evaluation.deliberation.Deliberate.Vote;
import fr.palmares.evaluation.deliberation.DeliberationEvent.ApplicationEvaluated;
import fr.palmares.evaluation.deliberation.DeliberationEvent.CriterionSettled;
import fr.palmares.evaluation.deliberation.sitting.Sittings;
import fr.palmares.evaluation.scoring.ScoreSheet;
import fr.palmares.evaluation.scoring.ScoreSheet.Score;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliberationTest {

  private static final DeliberationId ID = new DeliberationId(APPLICATION);

  /** a.2 counts twice: the total is a.1 + 2 × a.2 + b.1. */
  @ParameterizedTest
  @CsvSource({
    "mean, 1 1 1, 2 2 2, 4 3 3, 7/3 2 2, 25/3",
    "median, 1 1 1, 2 2 2, 4 3 3, 2 2 2, 8",
  })
  void the_rulebook_says_how_scores_become_one_value(
      String aggregation, String alice, String boris, String chloe, String settled, String total) {
    Map<JurorId, ScoreSheet> sheets =
        Map.of(ALICE, sheet(alice), BORIS, sheet(boris), CHLOE, sheet(chloe));

    List<DeliberationEvent> events = evaluate(Deliberation.NOT_HELD, rulebook(aggregation), sheets);

    assertThat(settled(events)).containsExactlyElementsOf(points(settled));
    assertThat(evaluated(events).total()).isEqualTo(Points.of(total));
  }

  @Test
  void the_scores_of_a_recused_juror_do_not_count() {
    ScoreSheet recused =
        new ScoreSheet(ScoreSheet.Conflict.DECLARED, true, sheet("4 3 4").scores(), 3);

    List<DeliberationEvent> events = settle(Map.of(ALICE, sheet("1 1 1"), BORIS, recused));

    assertThat(settled(events)).containsExactlyElementsOf(points("1 1 1"));
    assertThat(evaluated(events).withoutSheet()).isEmpty();
  }

  @Test
  void a_juror_without_a_sheet_is_named_and_blocks_nobody() {
    List<DeliberationEvent> events = settle(Map.of(ALICE, sheet("1 1 1"), BORIS, ScoreSheet.BLANK));

    assertThat(evaluated(events).withoutSheet()).containsExactly(BORIS);
  }

  @Test
  void without_any_sheet_that_counts_there_is_nothing_to_settle() {
    ScoreSheet recused =
        new ScoreSheet(ScoreSheet.Conflict.NOT_DECLARED, true, sheet("4 3 4").scores(), 3);

    assertRefused(
        "no-sheet-submitted", () -> settle(Map.of(ALICE, recused, BORIS, ScoreSheet.BLANK)));
  }

  @Test
  void without_any_sheet_that_counts_the_jury_votes_on_everything() {
    ScoreSheet recused =
        new ScoreSheet(ScoreSheet.Conflict.NOT_DECLARED, true, sheet("4 3 4").scores(), 3);
    Map<JurorId, ScoreSheet> sheets = Map.of(ALICE, recused, BORIS, ScoreSheet.BLANK);

    List<DeliberationEvent> events =
        settle(sheets, vote("a.1", "1", "vu"), vote("a.2", "2", "vu"), vote("b.1", "3", "vu"));

    assertThat(evaluated(events).total()).isEqualTo(Points.of(8));
    assertRefused("no-sheet-submitted", () -> settle(sheets, vote("a.1", "1", "vu")));
  }

  @Test
  void a_vote_stands_instead_of_the_scores_with_its_reason() {
    List<DeliberationEvent> events =
        settle(Map.of(ALICE, sheet("1 1 1")), vote("a.2", "3", "vu en séance"));

    assertThat(events)
        .contains(settledAs("a.2", 3, "vote", "vu en séance"), settledAs("a.1", 1, "mean", null));
    assertThat(evaluated(events).total()).isEqualTo(Points.of(8));
  }

  @Test
  void where_every_juror_abstains_the_jury_votes() {
    Map<CriterionId, Score> scores = new LinkedHashMap<>(sheet("1 1 1").scores());
    scores.put(CriterionId.of("a.2"), new Score(null, "pas vu", 0));
    Map<JurorId, ScoreSheet> sheets =
        Map.of(ALICE, new ScoreSheet(ScoreSheet.Conflict.NOT_DECLARED, false, scores, 3));

    assertThatThrownBy(() -> settle(sheets))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.rule()).isEqualTo("nothing-to-aggregate");
              assertThat(refusal.field()).isEqualTo("a.2");
              assertThat(refusal.sentence()).contains("'a.2'", "vote");
            });
    assertThat(settled(settle(sheets, vote("a.2", "2", "vu en séance"))))
        .containsExactlyElementsOf(points("1 2 1"));
  }

  @Test
  void no_vote_of_this_kind() {
    Map<JurorId, ScoreSheet> sheets = Map.of(ALICE, sheet("1 1 1"));

    assertRefused("points-out-of-range", () -> settle(sheets, vote("a.2", "4", "trop")));
    assertRefused("unknown-criterion", () -> settle(sheets, vote("z.9", "1", "inconnu")));
    assertRefused(
        "criterion-twice", () -> settle(sheets, vote("a.2", "1", "un"), vote("a.2", "2", "deux")));
    assertRefused("reason-missing", () -> vote("a.2", "1", " "));
  }

  @Test
  void what_the_jury_finds_not_to_apply_leaves_the_total() {
    Rulebook lenient = Given.rulebookWhereLast(Map.of("mayNotApply", true));
    Vote leftOut = new Vote(CriterionId.of("b.1"), null, Reason.of("pas d'école"));
    Map<JurorId, ScoreSheet> sheets = Map.of(ALICE, sheet("1 1 1"));

    List<DeliberationEvent> events = evaluate(Deliberation.NOT_HELD, lenient, sheets, leftOut);

    assertThat(events).contains(settledAs("b.1", 0, "not-applicable", "pas d'école"));
    assertThat(evaluated(events).settled()).hasSize(2);
    assertThat(evaluated(events).leftOut()).isEqualTo(List.of(CriterionId.of("b.1")));
    assertRefused("criterion-always-applies", () -> settle(sheets, leftOut));
  }

  @Test
  void an_application_is_evaluated_once() {
    Deliberation held =
        settle(Map.of(ALICE, sheet("1 1 1"))).stream()
            .reduce(Deliberation.NOT_HELD, Deliberation::evolve, (a, b) -> b);

    assertRefused(
        "application-already-evaluated",
        () -> evaluate(held, RULEBOOK, Map.of(ALICE, sheet("1 1 1"))));
  }

  @Property
  void every_criterion_is_settled_within_what_its_jurors_gave(
      @ForAll @Size(min = 1, max = 9) List<@IntRange(max = 3) Integer> given,
      @ForAll boolean median,
      @ForAll long seed) {
    Map<JurorId, ScoreSheet> sheets = sheets(given);
    List<DeliberationEvent> events =
        evaluate(Deliberation.NOT_HELD, rulebook(median ? "median" : "mean"), sheets);

    assertThat(settled(events))
        .hasSize(3)
        .allSatisfy(
            points ->
                assertThat(points)
                    .isBetween(
                        Points.of(Collections.min(given)), Points.of(Collections.max(given))));
    assertThat(evaluated(events).total())
        .isEqualTo(Assessment.of(RULEBOOK, evaluated(events).settled()).total());
    assertThat(shuffled(given, seed, median)).isEqualTo(evaluated(events).total());
  }

  private static Points shuffled(List<Integer> given, long seed, boolean median) {
    List<Integer> shuffled = new ArrayList<>(given);
    Collections.shuffle(shuffled, new Random(seed));
    return evaluated(
            evaluate(Deliberation.NOT_HELD, rulebook(median ? "median" : "mean"), sheets(shuffled)))
        .total();
  }

  private static Map<JurorId, ScoreSheet> sheets(List<Integer> given) {
    Map<JurorId, ScoreSheet> sheets = new LinkedHashMap<>();
    given.forEach(
        points ->
            sheets.put(
                JurorId.of("juror-" + sheets.size()), sheet(points + " " + points + " " + points)));
    return sheets;
  }

  private static List<DeliberationEvent> settle(Map<JurorId, ScoreSheet> sheets, Vote... votes) {
    return evaluate(Deliberation.NOT_HELD, RULEBOOK, sheets, votes);
  }

  /** All who are not recused are in the room; the jury never met formally. */
  private static List<DeliberationEvent> evaluate(
      Deliberation before, Rulebook rulebook, Map<JurorId, ScoreSheet> sheets, Vote... votes) {
    Room room = Room.on(rulebook.juryRules(), Sittings.NONE, sheets);
    return before.evaluate(
        new Deliberate(ID, List.of(votes)),
        new Settlement(APPLICATION, rulebook, sheets, List.copyOf(sheets.keySet()), room));
  }

  private static CriterionSettled settledAs(
      String criterion, int points, String method, @Nullable String reason) {
    return new CriterionSettled(
        APPLICATION,
        CriterionId.of(criterion),
        Points.of(points),
        method,
        reason,
        null,
        null,
        null,
        List.of(ALICE));
  }

  private static Vote vote(String criterion, String points, String reason) {
    return new Vote(CriterionId.of(criterion), Points.of(points), Reason.of(reason));
  }

  private static ScoreSheet sheet(String points) {
    Map<CriterionId, Score> scores = new LinkedHashMap<>();
    List<Points> given = points(points);
    List<Criterion> criteria = RULEBOOK.criteria();
    for (int i = 0; i < given.size(); i++) {
      scores.put(criteria.get(i).id(), new Score(given.get(i), "", 0));
    }
    return new ScoreSheet(ScoreSheet.Conflict.NOT_DECLARED, false, scores, scores.size());
  }

  private static List<Points> points(String points) {
    return List.of(points.split(" ", -1)).stream().map(Points::of).toList();
  }

  private static List<Points> settled(List<DeliberationEvent> events) {
    return events.stream()
        .filter(CriterionSettled.class::isInstance)
        .map(event -> ((CriterionSettled) event).points())
        .toList();
  }

  private static ApplicationEvaluated evaluated(List<DeliberationEvent> events) {
    return (ApplicationEvaluated) events.get(events.size() - 1);
  }
}
