package fr.palmares.application.submission;

import fr.palmares.application.submission.ApplicationEvent.ApplicationDeclaredIneligible;
import fr.palmares.application.submission.ApplicationEvent.IneligibilityAnswered;
import fr.palmares.application.submission.ApplicationEvent.IneligibilityLifted;
import fr.palmares.application.submission.ApplicationEvent.IneligibilityUpheld;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Prose;
import fr.palmares.kernel.Refusal;
import java.util.List;

/**
 * The right to be heard of an authority whose application was found ineligible (procédure
 * contradictoire): it answers, the organizer upholds the decision or lifts it.
 */
enum Hearing {
  /** It is eligible as far as anybody has said. */
  NONE,
  /** It was found ineligible, and nothing waits for the organizer. */
  DECLARED,
  /** Its answer waits for the organizer. */
  ANSWERED;

  List<ApplicationEvent> answer(ApplicationId application, String text) {
    checkIneligible();
    return List.of(
        new IneligibilityAnswered(application, Prose.of(text, "text", "reason-missing")));
  }

  List<ApplicationEvent> uphold(ApplicationId application, String reason) {
    checkIneligible();
    if (this != ANSWERED) {
      throw Refusal.conflict("nothing-to-uphold", "the authority has not answered since");
    }
    return List.of(new IneligibilityUpheld(application, Prose.reason(reason)));
  }

  List<ApplicationEvent> lift(ApplicationId application, String reason) {
    checkIneligible();
    return List.of(new IneligibilityLifted(application, Prose.reason(reason)));
  }

  /** The hearing after one more event. */
  Hearing evolve(ApplicationEvent event) {
    if (event instanceof ApplicationDeclaredIneligible || event instanceof IneligibilityUpheld) {
      return DECLARED;
    }
    if (event instanceof IneligibilityAnswered) {
      return ANSWERED;
    }
    return event instanceof IneligibilityLifted ? NONE : this;
  }

  private void checkIneligible() {
    if (this == NONE) {
      throw Refusal.conflict("not-ineligible", "this application was not found ineligible");
    }
  }
}
