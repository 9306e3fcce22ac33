package fr.palmares.evaluation.assignment;

import fr.palmares.kernel.ApplicationId;

/** The one assignment of an application. Its text names its stream. */
record AssignmentId(ApplicationId application) {
  @Override
  public String toString() {
    return "assignment-" + application;
  }
}
