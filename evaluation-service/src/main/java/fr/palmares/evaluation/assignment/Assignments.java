package fr.palmares.evaluation.assignment;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import java.util.Map;

/** The assignments as their own events tell. */
interface Assignments {

  /** The assignments made in an edition. */
  Map<ApplicationId, Assignment> of(EditionYear edition);

  /** The last distribution of an edition. */
  Plan plan(EditionYear edition);

  /** Lets nobody else assign several applications of the edition until this transaction ends. */
  void distributing(EditionYear edition);

  /** Lets nobody score or assign this application until this transaction ends. */
  void changing(ApplicationId application);
}
