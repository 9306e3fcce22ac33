package fr.palmares.evaluation.assignment;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.JurorId;
import java.util.List;

/** What happens to the assignment of one application. Stream: one an application. */
public sealed interface AssignmentEvent {

  ApplicationId application();

  /** These jurors score the application from now on, nobody else. */
  record JurorsAssigned(ApplicationId application, List<JurorId> jurors, Means means)
      implements AssignmentEvent {
    public JurorsAssigned {
      jurors = List.copyOf(jurors);
    }
  }
}
