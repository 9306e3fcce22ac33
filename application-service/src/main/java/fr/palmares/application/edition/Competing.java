package fr.palmares.application.edition;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import java.util.List;

/** Who competes in an edition, by the events of the applications themselves. */
public interface Competing {

  /** Applications submitted and neither withdrawn nor ineligible, by identifier. */
  List<ApplicationId> in(EditionYear edition);
}
