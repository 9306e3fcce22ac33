package fr.palmares.evaluation.reminders;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import java.util.Map;

/** How many sheets jurors have not handed in. */
@FunctionalInterface
interface MissingSheets {

  /** The number of each juror's missing sheets, as far as the read model knows. */
  Map<JurorId, Integer> of(EditionYear edition);
}
