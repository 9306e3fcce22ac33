package fr.palmares.results.appeal;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.JurorId;
import java.util.Set;

/** Who had a part in what became of an application, and looks at no appeal against it. */
@FunctionalInterface
interface Involved {

  /**
   * Who scored it or abstained, declared a conflict of interest that nobody dismissed, was recused,
   * sat in the jury or acted when something of it was settled, proposed or decided an erratum of
   * its level, belongs to the authority, or works on the application.
   */
  Set<JurorId> in(ApplicationId application);
}
