package fr.palmares.application.edition;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.List;

/** The editions as their own events tell, for commands on other streams. */
public interface Editions {

  /**
   * The edition, which cannot close its applications until this transaction ends: what is handed in
   * here comes before the closing or is refused, never after it.
   */
  Edition heldFor(EditionId edition);

  /** Waits until nobody holds the edition, and lets nobody hold it until this transaction ends. */
  void changing(EditionId edition);

  /** The rulebooks in force of the editions before this one, the latest edition first. */
  List<Rulebook> rulebooksBefore(EditionYear edition);
}
