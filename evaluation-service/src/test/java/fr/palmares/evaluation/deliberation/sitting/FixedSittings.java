package fr.palmares.evaluation.deliberation.sitting;

import fr.palmares.kernel.EditionYear;

/** Sittings that stand as they are, for fixtures with a single transaction. */
public record FixedSittings(Sittings sittings) implements JurySittings {
  @Override
  public Sittings heldFor(EditionYear edition) {
    return sittings;
  }

  @Override
  public void convening(EditionYear edition) {
    // Nobody else is there.
  }
}
