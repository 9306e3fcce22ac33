package fr.palmares.evaluation.assignment.assigned;

import fr.palmares.evaluation.assignment.Means;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.JurorId;
import java.time.Instant;
import java.util.List;

/**
 * Who scores an application, as far as the reader may know.
 *
 * @param jurors to a juror themselves only
 */
public record AssignmentView(
    ApplicationId application, List<JurorId> jurors, Means means, Instant time) {
  public AssignmentView {
    jurors = List.copyOf(jurors);
  }
}
