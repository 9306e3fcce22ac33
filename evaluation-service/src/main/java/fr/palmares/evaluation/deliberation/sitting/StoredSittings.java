package fr.palmares.evaluation.deliberation.sitting;

import fr.palmares.eventing.Streams;
import fr.palmares.kernel.EditionYear;
import org.springframework.stereotype.Component;

/** Loads sittings from the event store; the name of their stream is the name of their lock. */
@Component
class StoredSittings implements JurySittings {

  private final Streams streams;

  StoredSittings(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Sittings heldFor(EditionYear edition) {
    String stream = new SittingsId(edition).toString();
    streams.lockShared(stream);
    return streams.load(stream, SittingEvent.class, Sittings.NONE, Sittings::evolve);
  }

  @Override
  public void convening(EditionYear edition) {
    streams.lockExclusive(new SittingsId(edition).toString());
  }
}
