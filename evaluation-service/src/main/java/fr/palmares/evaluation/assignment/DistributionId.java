package fr.palmares.evaluation.assignment;

import fr.palmares.kernel.EditionYear;

/** The distributions of an edition. Its text names their stream. */
record DistributionId(EditionYear edition) {
  @Override
  public String toString() {
    return "distribution-" + edition;
  }
}
