package fr.palmares.application.edition;

import fr.palmares.eventing.Streams;
import org.springframework.stereotype.Component;

/** The editions as their own events tell, for commands on other streams. */
@Component
public class Editions {

  private final Streams streams;

  Editions(Streams streams) {
    this.streams = streams;
  }

  /**
   * The edition, which cannot close its applications until this transaction ends: what is handed in
   * here comes before the closing or is refused, never after it.
   */
  public Edition heldFor(EditionId edition) {
    streams.lockShared(edition.toString());
    return streams.load(edition.toString(), EditionEvent.class, Edition.NONE, Edition::evolve);
  }

  /** Waits until nobody holds the edition, and lets nobody hold it until this transaction ends. */
  void changing(EditionId edition) {
    streams.lockExclusive(edition.toString());
  }
}
