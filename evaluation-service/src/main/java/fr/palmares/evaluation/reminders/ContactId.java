package fr.palmares.evaluation.reminders;

import fr.palmares.kernel.JurorId;

/** The address of a juror. Its text names the stream of its changes. */
record ContactId(JurorId juror) {
  @Override
  public String toString() {
    return "juror-contact-" + juror;
  }
}
