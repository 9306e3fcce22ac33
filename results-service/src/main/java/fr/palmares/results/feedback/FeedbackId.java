package fr.palmares.results.feedback;

import fr.palmares.kernel.ApplicationId;

/** What the applicant of an application is told. Its text names its stream. */
record FeedbackId(ApplicationId application) {
  @Override
  public String toString() {
    return "feedback-" + application;
  }
}
