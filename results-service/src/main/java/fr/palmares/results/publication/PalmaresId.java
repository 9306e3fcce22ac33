package fr.palmares.results.publication;

import fr.palmares.kernel.EditionYear;

/** An edition's palmarès. Its text names its stream. */
public record PalmaresId(EditionYear edition) {
  @Override
  public String toString() {
    return "palmares-" + edition;
  }
}
