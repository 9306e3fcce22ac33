package fr.palmares.evaluation.progress;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.JurorId;
import java.util.List;

/**
 * How far one juror is.
 *
 * @param expected the sheets that they are to hand in
 * @param submitted those that they did
 * @param missing the applications of the others
 */
public record JurorProgress(
    JurorId juror, int expected, int submitted, List<ApplicationId> missing) {
  public JurorProgress {
    missing = List.copyOf(missing);
  }
}
