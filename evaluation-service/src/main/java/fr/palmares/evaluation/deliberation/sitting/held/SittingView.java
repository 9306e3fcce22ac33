package fr.palmares.evaluation.deliberation.sitting.held;

import fr.palmares.kernel.JurorId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A sitting of the jury.
 *
 * @param quorum how many had to be present
 * @param event the event that opened it
 */
public record SittingView(
    int sitting, int quorum, List<JurorId> present, UUID event, Instant time) {
  public SittingView {
    present = List.copyOf(present);
  }
}
