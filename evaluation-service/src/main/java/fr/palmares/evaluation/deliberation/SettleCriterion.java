package fr.palmares.evaluation.deliberation;

import fr.palmares.evaluation.Reason;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.event.EvaluationEvent.Ballot;
import fr.palmares.kernel.event.EvaluationEvent.Dissent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settles one criterion of an application.
 *
 * @param decision what the jury decides; null to let the rulebook's aggregation stand
 * @param reason why; null only where the aggregation settles it for the first time
 */
record SettleCriterion(
    DeliberationId deliberation,
    CriterionId criterion,
    @Nullable Decision decision,
    @Nullable Reason reason,
    @Nullable Ballot ballot,
    List<Dissent> dissents) {
  SettleCriterion {
    dissents = List.copyOf(dissents);
  }

  /**
   * What the jury decides instead of what the scores give.
   *
   * @param points null where it finds that the criterion does not apply
   */
  record Decision(@Nullable Points points) {}
}
