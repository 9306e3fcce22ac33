package fr.palmares.evaluation.jury;

import fr.palmares.kernel.EditionYear;

/** The one jury of an edition. Its text names its stream: {@code jury-2022}. */
public record JuryId(EditionYear edition) {
  @Override
  public String toString() {
    return "jury-" + edition;
  }
}
