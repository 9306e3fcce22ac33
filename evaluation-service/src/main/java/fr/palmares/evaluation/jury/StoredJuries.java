package fr.palmares.evaluation.jury;

import fr.palmares.eventing.Streams;
import fr.palmares.kernel.EditionYear;
import org.springframework.stereotype.Component;

/** Loads juries from the event store; the name of a jury's stream is the name of its lock. */
@Component
class StoredJuries implements Juries {

  private final Streams streams;

  StoredJuries(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Jury of(EditionYear edition) {
    return streams.load(new JuryId(edition).toString(), JuryEvent.class, Jury.NONE, Jury::evolve);
  }

  @Override
  public Jury heldFor(EditionYear edition) {
    streams.lockShared(new JuryId(edition).toString());
    return of(edition);
  }

  @Override
  public void changing(EditionYear edition) {
    streams.lockExclusive(new JuryId(edition).toString());
  }
}
