package fr.palmares.evaluation.edition;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.rulebook.Rulebook;

/**
 * What application-service told of editions and applications. It arrives in any order and with a
 * delay: what is not known here may still be on its way.
 */
public interface KnownEditions {

  /** What has arrived of an edition; nothing is an answer too. */
  KnownEdition edition(EditionYear edition);

  /**
   * One version of an edition's rulebook. A version never changes once adopted.
   *
   * @throws fr.palmares.kernel.Refusal {@code rulebook-unknown}
   */
  Rulebook rulebook(EditionYear edition, int version);

  /** Whether an application takes part. */
  Standing standing(ApplicationId application);
}
