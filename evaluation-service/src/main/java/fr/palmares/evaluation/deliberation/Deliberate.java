package fr.palmares.evaluation.deliberation;

import fr.palmares.evaluation.Reason;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import java.util.List;

/** Settles every criterion of an application, by its scores unless the jury votes otherwise. */
record Deliberate(DeliberationId deliberation, List<Vote> votes) {
  Deliberate {
    votes = List.copyOf(votes);
  }

  /** What the jury decides on a criterion instead of what its scores give. */
  record Vote(CriterionId criterion, Points points, Reason reason) {}
}
