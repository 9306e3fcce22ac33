package fr.palmares.application.edition;

import fr.palmares.eventing.Streams;
import org.springframework.stereotype.Component;

/** Reads editions from the log itself and guards them with the database's advisory locks. */
@Component
class EditionsInLog implements Editions {

  private final Streams streams;

  EditionsInLog(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Edition heldFor(EditionId edition) {
    streams.lockShared(edition.toString());
    return streams.load(edition.toString(), EditionEvent.class, Edition.NONE, Edition::evolve);
  }

  @Override
  public void changing(EditionId edition) {
    streams.lockExclusive(edition.toString());
  }
}
