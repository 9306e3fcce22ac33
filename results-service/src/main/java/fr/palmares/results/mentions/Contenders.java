package fr.palmares.results.mentions;

import fr.palmares.kernel.EditionYear;
import java.util.List;

/** The applications of an edition whose level is awarded, with their history. */
interface Contenders {
  List<Contender> of(EditionYear edition);
}
