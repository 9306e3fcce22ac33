package fr.palmares.evaluation.scoring;

import static fr.palmares.evaluation.Given.ALICE;
import static fr.palmares.evaluation.Given.APPLICATION;
import static fr.palmares.evaluation.Given.RULEBOOK;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.evaluation.Reason;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.CriterionScored;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.JurorRecused;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever a juror sends, in whatever order, a sheet's events keep these promises. */
class AnySheetTest {

  private static final SheetId ID = new SheetId(APPLICATION, ALICE);
  private static final Reason REASON = Reason.of("raison");
  private static final List<CriterionId> CRITERIA =
      Stream.of("a.1", "a.2", "b.1", "z.9").map(CriterionId::of).toList();

  /** A command, as what it makes of a sheet. */
  @FunctionalInterface
  interface Step extends Function<ScoreSheet, List<ScoreSheetEvent>> {}

  @Property
  void revisions_count_up_by_one_on_each_criterion(@ForAll("steps") List<Step> steps) {
    Map<CriterionId, Integer> last = new HashMap<>();
    for (CriterionScored scored : scores(play(steps))) {
      assertThat(scored.revision()).isEqualTo(last.getOrDefault(scored.criterion(), -1) + 1);
      assertThat(scored.reason() == null).isEqualTo(scored.revision() == 0);
      last.put(scored.criterion(), scored.revision());
    }
  }

  @Property
  void points_lie_within_the_range_of_a_criterion_that_exists(@ForAll("steps") List<Step> steps) {
    for (CriterionScored scored : scores(play(steps))) {
      RULEBOOK.criterion(scored.criterion()).checkRange(scored.points());
    }
  }

  @Property
  void the_first_scores_come_all_at_once(@ForAll("steps") List<Step> steps) {
    List<CriterionScored> scores = scores(play(steps));
    long first = scores.stream().filter(scored -> scored.revision() == 0).count();

    assertThat(first).isIn(0L, (long) RULEBOOK.criteria().size());
    assertThat(scores.stream().limit(first)).allMatch(scored -> scored.revision() == 0);
  }

  @Property
  void after_a_recusal_no_score_is_accepted(@ForAll("steps") List<Step> steps) {
    List<ScoreSheetEvent> events = play(steps);
    int recusal =
        events.stream().filter(JurorRecused.class::isInstance).mapToInt(events::indexOf).sum();

    if (events.stream().anyMatch(JurorRecused.class::isInstance)) {
      assertThat(events.stream().filter(JurorRecused.class::isInstance)).hasSize(1);
      assertThat(scores(events.subList(recusal, events.size()))).isEmpty();
    }
  }

  private static List<ScoreSheetEvent> play(List<Step> steps) {
    List<ScoreSheetEvent> events = new ArrayList<>();
    ScoreSheet sheet = ScoreSheet.BLANK;
    for (Step step : steps) {
      for (ScoreSheetEvent event : accepted(step, sheet)) {
        events.add(event);
        sheet = sheet.evolve(event);
      }
    }
    return events;
  }

  private static List<ScoreSheetEvent> accepted(Step step, ScoreSheet sheet) {
    try {
      return step.apply(sheet);
    } catch (Refusal refused) {
      return List.of();
    }
  }

  private static List<CriterionScored> scores(List<ScoreSheetEvent> events) {
    return events.stream()
        .filter(CriterionScored.class::isInstance)
        .map(CriterionScored.class::cast)
        .toList();
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Points> points = Arbitraries.integers().between(-1, 5).map(Points::of);
    Arbitrary<Step> submissions = submissions(points);
    Arbitrary<Step> revisions =
        Combinators.combine(
                Arbitraries.of(CRITERIA),
                points,
                Arbitraries.integers().between(2, 5).injectNull(0.8))
            .as(
                (criterion, given, seen) ->
                    sheet ->
                        sheet.revise(
                            new ReviseScore(
                                ID,
                                criterion,
                                given,
                                null,
                                null,
                                REASON,
                                seen == null ? null : new SheetTag("" + seen)),
                            RULEBOOK));
    Step recusal = sheet -> sheet.recuse(new RecuseJuror(ID, REASON));
    Step conflict = sheet -> sheet.declareConflict(new DeclareConflict(ID, REASON));
    return Arbitraries.frequencyOf(
            Tuple.of(4, submissions),
            Tuple.of(8, revisions),
            Tuple.of(1, Arbitraries.of(recusal, conflict)))
        .list()
        .ofMaxSize(30);
  }

  /** Mostly whole sheets within the range, so that what follows has something to revise. */
  private static Arbitrary<Step> submissions(Arbitrary<Points> any) {
    Arbitrary<List<GivenScore>> whole =
        Arbitraries.integers()
            .between(0, 3)
            .list()
            .ofSize(3)
            .map(
                points ->
                    Stream.of(0, 1, 2)
                        .map(i -> new GivenScore(CRITERIA.get(i), Points.of(points.get(i)), ""))
                        .toList());
    Arbitrary<List<GivenScore>> odd =
        Combinators.combine(Arbitraries.of(CRITERIA), any)
            .as((criterion, points) -> new GivenScore(criterion, points, ""))
            .list()
            .ofMaxSize(4);
    return Arbitraries.oneOf(whole, whole, odd)
        .map(scores -> sheet -> sheet.submit(new SubmitSheet(ID, scores), RULEBOOK));
  }
}
