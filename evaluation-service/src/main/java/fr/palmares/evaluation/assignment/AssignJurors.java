package fr.palmares.evaluation.assignment;

import fr.palmares.kernel.JurorId;
import java.util.List;

/** Lets these jurors score an application, instead of any assigned before. */
record AssignJurors(AssignmentId assignment, List<JurorId> jurors, Means means) {
  AssignJurors {
    jurors = List.copyOf(jurors);
  }
}
