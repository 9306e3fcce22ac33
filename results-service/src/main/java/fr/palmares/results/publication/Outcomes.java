package fr.palmares.results.publication;

import fr.palmares.kernel.EditionYear;
import java.util.List;

/** The outcomes of an edition as they stand in this transaction. */
public interface Outcomes {

  /**
   * Every competing application's outcome.
   *
   * @throws fr.palmares.kernel.Refusal {@code edition-told-as-past}, {@code
   *     applications-not-closed}, {@code events-waiting}, {@code not-all-evaluated}, {@code
   *     levels-missing}, {@code departure-not-awarded}
   */
  List<Outcome> of(EditionYear edition);
}
