package fr.palmares.evaluation.deliberation.sitting;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import java.util.List;

/** What happens to the meetings of an edition's jury. Stream: one an edition. */
public sealed interface SittingEvent {

  EditionYear edition();

  /**
   * The jury met; it sits until it is convened anew.
   *
   * @param sitting counts the sittings of the edition, from 1
   * @param quorum how many had to be present
   */
  record JuryConvened(EditionYear edition, int sitting, List<JurorId> present, int quorum)
      implements SittingEvent {
    public JuryConvened {
      present = List.copyOf(present);
    }
  }
}
