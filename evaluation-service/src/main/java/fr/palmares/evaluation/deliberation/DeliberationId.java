package fr.palmares.evaluation.deliberation;

import fr.palmares.kernel.ApplicationId;

/** The one deliberation on an application. Its text names its stream. */
record DeliberationId(ApplicationId application) {
  @Override
  public String toString() {
    return "deliberation-" + application;
  }
}
