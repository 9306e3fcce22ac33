package fr.palmares.evaluation.deliberation;

import fr.palmares.evaluation.deliberation.DeliberationEvent.ApplicationEvaluated;
import fr.palmares.evaluation.deliberation.DeliberationEvent.CriterionSettled;
import fr.palmares.evaluation.deliberation.SettleCriterion.Decision;
import fr.palmares.evaluation.scoring.ScoreSheet;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.event.EvaluationEvent.Ballot;
import fr.palmares.kernel.event.EvaluationEvent.Dissent;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one criterion of an application is settled: by these people, from these sheets.
 *
 * @param sheets every juror's, of whom only those expected to score count
 */
record Settlement(
    ApplicationId application,
    Rulebook rulebook,
    Map<JurorId, ScoreSheet> sheets,
    List<JurorId> expected,
    Room room) {

  /**
   * By the rulebook's aggregation of the scores that count. A juror who never handed in a sheet
   * does not block the others.
   *
   * @throws Refusal {@code unknown-criterion}, {@code no-sheet-submitted}, {@code
   *     nothing-to-aggregate}
   */
  CriterionSettled byScores(
      CriterionId criterion,
      @Nullable String reason,
      @Nullable Ballot ballot,
      List<Dissent> dissents) {
    List<Points> given =
        expected.stream()
            .map(juror -> sheet(juror).counting().get(rulebook.criterion(criterion).id()))
            .flatMap(Stream::ofNullable)
            .toList();
    checkGiven(criterion, given);
    return settled(
        criterion,
        rulebook.aggregation().of(given),
        rulebook.aggregation().text(),
        reason,
        ballot,
        dissents);
  }

  /**
   * Where nobody who takes part handed in a sheet (the only one assigned may have been recused
   * since the closing), or every juror abstains, the scores give nothing: the jury decides in the
   * room.
   */
  private void checkGiven(CriterionId criterion, List<Points> given) {
    if (expected.stream().allMatch(juror -> sheet(juror).counting().isEmpty())) {
      throw Refusal.conflict(
          "no-sheet-submitted",
          "no juror who takes part has scored this application: vote on its criteria");
    }
    if (given.isEmpty()) {
      throw Refusal.invalid(
          "nothing-to-aggregate",
          criterion.text(),
          "no juror who takes part gave points on '%s': vote on it",
          criterion);
    }
  }

  /**
   * As the jury decides.
   *
   * @throws Refusal {@code unknown-criterion}, {@code points-out-of-range}, {@code
   *     criterion-always-applies}
   */
  CriterionSettled byJury(
      CriterionId criterion,
      Decision decision,
      String reason,
      @Nullable Ballot ballot,
      List<Dissent> dissents) {
    Points points = decision.points();
    check(rulebook.criterion(criterion), points);
    return settled(
        criterion,
        points == null ? Points.ZERO : points,
        points == null ? CriterionSettled.NOT_APPLICABLE : CriterionSettled.BY_VOTE,
        reason,
        ballot,
        dissents);
  }

  private static void check(Criterion criterion, @Nullable Points points) {
    if (points != null) {
      criterion.checkRange(points);
    } else if (!criterion.mayBeLeftOut()) {
      throw Refusal.invalid(
          "criterion-always-applies",
          criterion.id().text(),
          "the rulebook lets '%s' apply to everyone: vote points",
          criterion.id());
    }
  }

  private CriterionSettled settled(
      CriterionId criterion,
      Points points,
      String method,
      @Nullable String reason,
      @Nullable Ballot ballot,
      List<Dissent> dissents) {
    if (ballot != null) {
      room.check(ballot);
    }
    room.check(dissents);
    return new CriterionSettled(
        application,
        criterion,
        points,
        method,
        reason,
        ballot,
        dissents,
        room.sitting(),
        room.takingPart());
  }

  /**
   * What has to be settled anew before the application is evaluated: what the scores settled, where
   * they give something else by now (a juror was recused, an erratum taken up). A vote stands, but
   * not one in which a juror took part who was recused afterwards.
   *
   * @throws Refusal {@code settle-anew}
   */
  Optional<CriterionSettled> renewed(CriterionSettled before) {
    boolean partial = before.room().stream().anyMatch(juror -> sheet(juror).recused());
    if (!before.byScores()) {
      if (partial) {
        throw Refusal.invalid(
            "settle-anew",
            before.criterion().text(),
            "a juror who voted on '%s' was recused: settle it anew",
            before.criterion());
      }
      return Optional.empty();
    }
    CriterionSettled now = byScores(before.criterion(), null, null, List.of());
    boolean same = now.points().equals(before.points()) && now.method().equals(before.method());
    return partial || !same ? Optional.of(now) : Optional.empty();
  }

  private ScoreSheet sheet(JurorId juror) {
    return sheets.getOrDefault(juror, ScoreSheet.BLANK);
  }

  /** What the application is evaluated at, once each criterion stands like this. */
  ApplicationEvaluated evaluated(Map<CriterionId, CriterionSettled> standing) {
    Map<CriterionId, Points> points = new LinkedHashMap<>();
    Set<CriterionId> leftOut = new LinkedHashSet<>();
    for (Criterion criterion : rulebook.criteria()) {
      CriterionSettled event = Objects.requireNonNull(standing.get(criterion.id()));
      if (event.applies()) {
        points.put(criterion.id(), event.points());
      } else {
        leftOut.add(criterion.id());
      }
    }
    return new ApplicationEvaluated(
        application,
        points,
        Assessment.of(rulebook, points, leftOut).total(),
        rulebook.version(),
        withoutSheet(),
        List.copyOf(leftOut));
  }

  private List<JurorId> withoutSheet() {
    return expected.stream()
        .filter(juror -> !sheet(juror).recused() && !sheet(juror).submitted())
        .sorted(Comparator.comparing(JurorId::text))
        .toList();
  }
}
