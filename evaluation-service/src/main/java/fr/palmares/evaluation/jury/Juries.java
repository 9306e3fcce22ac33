package fr.palmares.evaluation.jury;

import fr.palmares.kernel.EditionYear;

/** The juries as their own events tell, for commands on other streams. */
public interface Juries {

  /** The jury as it stands in this transaction. */
  Jury of(EditionYear edition);

  /**
   * The jury, which can neither open nor close its evaluation until this transaction ends: a score
   * given here comes before the closing or is refused, never after it.
   */
  Jury heldFor(EditionYear edition);

  /** Waits until nobody holds the jury, and lets nobody hold it until this transaction ends. */
  void changing(EditionYear edition);
}
