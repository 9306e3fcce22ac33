package fr.palmares.evaluation.reminders;

import fr.palmares.kernel.EditionYear;

/** The reminders of an edition. Its text names their stream. */
record RemindersId(EditionYear edition) {
  @Override
  public String toString() {
    return "reminders-" + edition;
  }
}
