package fr.palmares.evaluation.deliberation;

import fr.palmares.evaluation.Reason;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settles every criterion of an application, by its scores unless the jury votes otherwise. */
record Deliberate(DeliberationId deliberation, List<Vote> votes) {
  Deliberate {
    votes = List.copyOf(votes);
  }

  /**
   * What the jury decides on a criterion instead of what its scores give.
   *
   * @param points null where the jury finds that the criterion does not apply
   */
  record Vote(CriterionId criterion, @Nullable Points points, Reason reason) {}
}
