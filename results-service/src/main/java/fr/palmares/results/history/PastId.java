package fr.palmares.results.history;

import fr.palmares.kernel.EditionYear;

/** An edition of the past. Its text names its stream. */
record PastId(EditionYear edition) {
  @Override
  public String toString() {
    return "past-" + edition;
  }
}
