package fr.palmares.results.feedback;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.Axis;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Level;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.results.evaluated.Evaluation;
import fr.palmares.results.evaluated.Evaluations;
import fr.palmares.results.feedback.Feedback.FromJuror;
import fr.palmares.results.feedback.Feedback.OnAxis;
import fr.palmares.results.feedback.Feedback.OnCriterion;
import fr.palmares.results.history.Histories;
import fr.palmares.results.levels.AwardsQuery;
import fr.palmares.results.palmares.PalmaresQuery;
import fr.palmares.results.publication.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers what an applicant is told of its file, and nothing of anybody else's. */
@Component
class FeedbackQuery {

  private final PalmaresQuery palmares;
  private final Evaluations evaluations;
  private final AwardsQuery awards;
  private final Histories histories;
  private final ScoreBook scores;

  FeedbackQuery(
      PalmaresQuery palmares,
      Evaluations evaluations,
      AwardsQuery awards,
      Histories histories,
      ScoreBook scores) {
    this.palmares = palmares;
    this.evaluations = evaluations;
    this.awards = awards;
    this.histories = histories;
    this.scores = scores;
  }

  /**
   * There is feedback on an edition.
   *
   * @throws Refusal {@code no-palmares} before the embargo's end as when there is none
   */
  void checkPublic(ApplicationId application) {
    palmares.publicSince(application.edition());
  }

  /**
   * The feedback on an application.
   *
   * @throws Refusal {@code no-palmares}, {@code unknown-application}
   */
  Feedback of(ApplicationId application) {
    Outcome outcome =
        palmares.published(application.edition()).outcomes().stream()
            .filter(one -> one.application().equals(application))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.unknown(
                        "unknown-application", "'%s' is not in the palmarès", application));
    Evaluation evaluation = evaluations.judged(application);
    Rulebook rulebook = evaluation.rulebook();
    Assessment assessment = evaluation.assessment();
    Optional<Level> next = rulebook.levelScale().above(assessment.level());
    AwardsQuery.Standing standing =
        awards
            .of(application.edition())
            .getOrDefault(application, new AwardsQuery.Standing(outcome.level(), null));
    LevelId level = standing.level();
    return new Feedback(
        application,
        outcome.authority().name(),
        level,
        rulebook.levelScale().name(level),
        assessment.level(),
        standing.reason(),
        assessment.total().rounded(),
        assessment.maximum().rounded(),
        assessment.percentage().rounded(),
        axes(evaluation, assessment, scores.told(application)),
        next.map(Level::id).orElse(null),
        Distance.of(next.map(assessment::requirements).orElse(List.of()), rulebook),
        histories.of(outcome.authority()));
  }

  private static List<OnAxis> axes(
      Evaluation evaluation, Assessment assessment, Map<CriterionId, List<FromJuror>> told) {
    return evaluation.rulebook().axes().stream()
        .map(
            axis ->
                new OnAxis(
                    axis.id(),
                    axis.name(),
                    Optional.ofNullable(assessment.axes().get(axis.id()))
                        .map(share -> share.rounded())
                        .orElse(null),
                    criteria(axis, evaluation, told)))
        .toList();
  }

  private static List<OnCriterion> criteria(
      Axis axis, Evaluation evaluation, Map<CriterionId, List<FromJuror>> told) {
    return axis.criteria().stream()
        .map(
            (Criterion criterion) ->
                new OnCriterion(
                    criterion.id(),
                    criterion.name(),
                    criterion.max().rounded(),
                    evaluation.leftOut().contains(criterion.id())
                        ? null
                        : evaluation.settled().getOrDefault(criterion.id(), Points.ZERO).rounded(),
                    told.getOrDefault(criterion.id(), List.of())))
        .toList();
  }
}
