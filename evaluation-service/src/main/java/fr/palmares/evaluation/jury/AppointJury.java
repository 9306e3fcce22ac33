package fr.palmares.evaluation.jury;

import fr.palmares.kernel.event.EvaluationEvent.Juror;
import java.util.List;

/** Makes these the jurors, instead of any appointed before. */
record AppointJury(JuryId jury, List<Juror> jurors) {
  AppointJury {
    jurors = List.copyOf(jurors);
  }
}
