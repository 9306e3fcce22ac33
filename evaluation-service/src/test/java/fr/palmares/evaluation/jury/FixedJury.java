package fr.palmares.evaluation.jury;

import fr.palmares.kernel.EditionYear;

/** A jury that stands as it is, for fixtures with a single transaction. */
public record FixedJury(Jury jury) implements Juries {
  @Override
  public Jury of(EditionYear edition) {
    return jury;
  }

  @Override
  public Jury heldFor(EditionYear edition) {
    return jury;
  }

  @Override
  public void changing(EditionYear edition) {
    // Nobody else is there.
  }
}
