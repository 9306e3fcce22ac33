package fr.palmares.results.publication;

import fr.palmares.eventing.Streams;
import fr.palmares.kernel.EditionYear;
import org.springframework.stereotype.Component;

/** Decisions share a lock that the publication wants alone; both look at its own stream. */
@Component
class LockedPublication implements Publication {

  private final Streams streams;

  LockedPublication(Streams streams) {
    this.streams = streams;
  }

  @Override
  public void checkNotYet(EditionYear edition) {
    locked(edition).checkNotYet(edition);
  }

  @Override
  public void checkDone(EditionYear edition) {
    locked(edition).checkDone(edition);
  }

  private Palmares locked(EditionYear edition) {
    String stream = new PalmaresId(edition).toString();
    streams.lockShared(stream);
    return streams.load(stream, PublicationEvent.class, Palmares.NONE, Palmares::evolve);
  }

  @Override
  public void holdOff(PalmaresId palmares) {
    streams.lockExclusive(palmares.toString());
  }
}
