package fr.palmares.evaluation.edition;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Refusal;

/** Whether an application takes part in the evaluation. */
public enum Standing {
  UNKNOWN,
  COMPETING,
  WITHDRAWN,
  INELIGIBLE;

  /**
   * Only a competing application is scored and deliberated on.
   *
   * @throws Refusal {@code unknown-application}, {@code application-withdrawn}, {@code
   *     application-ineligible}
   */
  public void checkCompeting(ApplicationId application) {
    checkKnown(application);
    if (this == WITHDRAWN) {
      throw Refusal.conflict("application-withdrawn", "%s was withdrawn", application);
    }
    if (this == INELIGIBLE) {
      throw Refusal.conflict("application-ineligible", "%s was declared ineligible", application);
    }
  }

  /**
   * Nothing is recorded about an application that never arrived.
   *
   * @throws Refusal {@code unknown-application}
   */
  public void checkKnown(ApplicationId application) {
    if (this == UNKNOWN) {
      throw Refusal.unknown(
          "unknown-application", "no submitted application '%s' has arrived here", application);
    }
  }
}
