package fr.palmares.evaluation.scoring;

import fr.palmares.kernel.CriterionId;

/**
 * The drafts of all jurors. They are rows and no events, so that who wrote them can erase them (ADR
 * 10); what is written here is written in the transaction of the command.
 */
interface Drafts {

  /** What a juror has noted; {@link Draft#NONE} where they have not. */
  Draft of(SheetId sheet);

  /** The same, which nobody else changes, hands in or erases until this transaction ends. */
  Draft heldFor(SheetId sheet);

  /** Notes this on its criterion, instead of what stood there. */
  void put(SheetId sheet, GivenScore entry);

  /** Erases what stands on a criterion, if anything does. */
  void remove(SheetId sheet, CriterionId criterion);

  /** Erases all of a sheet's draft, and lets nobody write to it until this transaction ends. */
  void erase(SheetId sheet);
}
