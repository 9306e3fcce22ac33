package fr.palmares.application.clarification;

import fr.palmares.kernel.ApplicationId;

/** The clarifications of one application. Its text names their stream. */
record ClarificationsId(ApplicationId application) {
  @Override
  public String toString() {
    return "clarifications-" + application;
  }
}
