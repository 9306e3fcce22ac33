package fr.palmares.evaluation.deliberation.sitting;

import fr.palmares.kernel.JurorId;
import java.util.List;

/** Opens a sitting of the jury with these jurors present. */
record ConveneJury(SittingsId sittings, List<JurorId> present) {
  ConveneJury {
    present = List.copyOf(present);
  }
}
