package fr.palmares.evaluation.scoring;

import static fr.palmares.evaluation.Given.ALICE;
import static fr.palmares.evaluation.Given.APPLICATION;
import static fr.palmares.evaluation.Given.RULEBOOK;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.evaluation.Reason;
import fr.palmares.evaluation.scoring.ScoreSheet.Score;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.CriterionAbstained;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.CriterionScored;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.JurorRecused;
import fr.palmares.kernel.Confidence;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * Whatever a juror drafts, hands in, revises, takes back and gives again, until and after they are
 * recused: what the log tells of it is whole.
 */
class AnyDeskTest {

  private static final SheetId ID = new SheetId(APPLICATION, ALICE);
  private static final Reason REASON = Reason.of("raison");
  private static final List<CriterionId> CRITERIA =
      Stream.of("a.1", "a.2", "b.1").map(CriterionId::of).toList();

  /** The juror's log and draft after one more command. */
  private record Desk(List<ScoreSheetEvent> log, Draft draft) {

    ScoreSheet sheet() {
      ScoreSheet sheet = ScoreSheet.BLANK;
      for (ScoreSheetEvent event : log) {
        sheet = sheet.evolve(event);
      }
      return sheet;
    }

    Desk decided(List<ScoreSheetEvent> events) {
      List<ScoreSheetEvent> after = new ArrayList<>(log);
      after.addAll(events);
      return new Desk(List.copyOf(after), Draft.NONE);
    }

    Desk noting(List<GivenScore> entries) {
      return new Desk(log, new Draft(entries));
    }

    List<Version> versions() {
      return log.stream().flatMap(AnyDeskTest::version).toList();
    }
  }

  private record Version(CriterionId criterion, Score score, @Nullable String reason) {}

  @FunctionalInterface
  interface Step extends UnaryOperator<Desk> {}

  @Property
  void the_history_never_shrinks_and_a_refusal_leaves_it_as_it_is(
      @ForAll("steps") List<Step> steps) {
    Desk before = new Desk(List.of(), Draft.NONE);
    for (Step step : steps) {
      Desk after = after(before, step);
      assertThat(after.log().subList(0, before.log().size())).isEqualTo(before.log());
      before = after;
    }
  }

  @Property
  void revisions_of_a_criterion_are_numbered_without_a_gap(@ForAll("steps") List<Step> steps) {
    Map<CriterionId, Integer> next = new HashMap<>();
    for (Version version : play(steps).versions()) {
      int number = version.score().revision();
      assertThat(number).isEqualTo(next.getOrDefault(version.criterion(), 0));
      assertThat(version.reason() == null).isEqualTo(number == 0);
      next.put(version.criterion(), number + 1);
    }
  }

  @Property
  void what_stands_is_the_latest_version_of_each_criterion(@ForAll("steps") List<Step> steps) {
    Desk desk = play(steps);
    Map<CriterionId, Score> latest =
        desk.versions().stream()
            .collect(
                Collectors.toMap(
                    Version::criterion, Version::score, (a, b) -> b, LinkedHashMap::new));

    assertThat(desk.sheet().scores()).isEqualTo(latest);
    assertThat(desk.sheet().edits()).isEqualTo(desk.versions().size());
    assertThat(latest.keySet()).isIn(List.of(Set.of(), Set.copyOf(CRITERIA)));
  }

  @Property
  void a_sheet_that_was_handed_in_gives_points_and_explains_its_abstentions(
      @ForAll("steps") List<Step> steps) {
    ScoreSheet sheet = play(steps).sheet();
    if (sheet.submitted()) {
      assertThat(sheet.scores().values()).anyMatch(score -> !score.abstains());
      assertThat(sheet.scores().values())
          .filteredOn(Score::abstains)
          .allMatch(score -> !score.comment().isBlank() && score.confidence() == null);
    }
  }

  @Property
  void of_a_recused_juror_nothing_counts_and_nothing_more_is_noted(
      @ForAll("steps") List<Step> steps) {
    Desk desk = play(steps);
    if (desk.log().stream().anyMatch(JurorRecused.class::isInstance)) {
      assertThat(desk.sheet().counting()).isEqualTo(Map.of());
      assertThat(desk.draft()).isEqualTo(Draft.NONE);
      assertThat(desk.log().get(desk.log().size() - 1)).isInstanceOf(JurorRecused.class);
    } else {
      assertThat(desk.sheet().counting().keySet())
          .isEqualTo(
              desk.sheet().scores().entrySet().stream()
                  .filter(entry -> !entry.getValue().abstains())
                  .map(Map.Entry::getKey)
                  .collect(Collectors.toSet()));
    }
  }

  @Property
  void two_desks_under_one_tag_are_the_same(@ForAll("steps") List<Step> steps) {
    Map<SheetTag, Desk> seen = new HashMap<>();
    Desk desk = new Desk(List.of(), Draft.NONE);
    for (Step step : steps) {
      desk = after(desk, step);
      Desk same = seen.putIfAbsent(SheetTag.of(desk.sheet().edits(), desk.draft()), desk);
      if (same != null) {
        assertThat(same.draft()).isEqualTo(desk.draft());
        assertThat(same.sheet().scores()).isEqualTo(desk.sheet().scores());
      }
    }
  }

  private static Desk play(List<Step> steps) {
    Desk desk = new Desk(List.of(), Draft.NONE);
    for (Step step : steps) {
      desk = after(desk, step);
    }
    return desk;
  }

  private static Desk after(Desk desk, Step step) {
    try {
      return step.apply(desk);
    } catch (Refusal refused) {
      return desk;
    }
  }

  private static Stream<Version> version(ScoreSheetEvent event) {
    if (event instanceof CriterionScored e) {
      Score score = new Score(e.points(), e.comment(), e.revision(), e.confidence());
      return Stream.of(new Version(e.criterion(), score, e.reason()));
    }
    return event instanceof CriterionAbstained e
        ? Stream.of(
            new Version(e.criterion(), new Score(null, e.comment(), e.revision()), e.reason()))
        : Stream.empty();
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Step handIn =
        desk ->
            desk.decided(
                desk.sheet()
                    .submit(new SubmitSheet(ID, desk.draft().inOrderOf(RULEBOOK)), RULEBOOK));
    Step recuse = desk -> desk.decided(desk.sheet().recuse(new RecuseJuror(ID, REASON)));
    return Arbitraries.frequencyOf(
            Tuple.of(6, given().map(AnyDeskTest::note)),
            Tuple.of(1, Arbitraries.of(CRITERIA).map(AnyDeskTest::erase)),
            Tuple.of(2, given().list().ofSize(3).map(AnyDeskTest::submit)),
            Tuple.of(2, Arbitraries.just(handIn)),
            Tuple.of(8, given().map(AnyDeskTest::revise)),
            Tuple.of(1, Arbitraries.just(recuse)))
        .list()
        .ofMaxSize(30);
  }

  private static Step note(GivenScore entry) {
    return desk -> {
      desk.sheet().checkDrafting(null, desk.draft());
      WholeSheet.checkParts(List.of(entry), RULEBOOK);
      return desk.noting(
          Stream.concat(without(desk, entry.criterion()), Stream.of(entry)).toList());
    };
  }

  private static Step erase(CriterionId criterion) {
    return desk -> {
      desk.sheet().checkDrafting(null, desk.draft());
      return desk.noting(without(desk, criterion).toList());
    };
  }

  private static Stream<GivenScore> without(Desk desk, CriterionId criterion) {
    return desk.draft().entries().stream().filter(e -> !e.criterion().equals(criterion));
  }

  /** Three scores, each on a criterion of its own. */
  private static Step submit(List<GivenScore> any) {
    List<GivenScore> whole =
        Stream.of(0, 1, 2)
            .map(
                i ->
                    new GivenScore(
                        CRITERIA.get(i),
                        any.get(i).points(),
                        any.get(i).comment(),
                        any.get(i).confidence()))
            .toList();
    return desk -> desk.decided(desk.sheet().submit(new SubmitSheet(ID, whole), RULEBOOK));
  }

  private static Step revise(GivenScore to) {
    String comment = to.comment().equals("-") ? null : to.comment();
    return desk ->
        desk.decided(
            desk.sheet()
                .revise(
                    new ReviseScore(
                        ID, to.criterion(), to.points(), comment, to.confidence(), REASON, null),
                    RULEBOOK));
  }

  private static Arbitrary<GivenScore> given() {
    return Combinators.combine(
            Arbitraries.of(CRITERIA),
            Arbitraries.integers().between(0, 4).map(Points::of).injectNull(0.3),
            Arbitraries.of("", "vu", "relu", "-"),
            Arbitraries.of(Confidence.class).injectNull(0.6))
        .as(
            (criterion, points, comment, confidence) ->
                new GivenScore(criterion, points, comment, points == null ? null : confidence));
  }
}
