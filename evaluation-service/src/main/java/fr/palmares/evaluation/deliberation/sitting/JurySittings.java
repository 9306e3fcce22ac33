package fr.palmares.evaluation.deliberation.sitting;

import fr.palmares.kernel.EditionYear;

/** The sittings as their own events tell, for commands on other streams. */
public interface JurySittings {

  /** The sittings, to which none is added until this transaction ends. */
  Sittings heldFor(EditionYear edition);

  /** Waits until nobody holds the sittings, and lets nobody until this transaction ends. */
  void convening(EditionYear edition);
}
