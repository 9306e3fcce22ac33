package fr.palmares.evaluation.deliberation.sitting;

import fr.palmares.kernel.EditionYear;

/** The sittings of an edition's jury. Its text names their stream: {@code sittings-2022}. */
public record SittingsId(EditionYear edition) {
  @Override
  public String toString() {
    return "sittings-" + edition;
  }
}
