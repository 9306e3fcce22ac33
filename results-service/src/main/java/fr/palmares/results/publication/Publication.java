package fr.palmares.results.publication;

import fr.palmares.eventing.Streams;
import fr.palmares.kernel.EditionYear;
import org.springframework.stereotype.Component;

/** Keeps what is decided for a palmarès and its publication apart, in one transaction each. */
@Component
public class Publication {

  private final Streams streams;

  Publication(Streams streams) {
    this.streams = streams;
  }

  /**
   * What is decided here comes before the publication or is refused, never after it.
   *
   * @throws fr.palmares.kernel.Refusal {@code already-published}
   */
  public void checkNotYet(EditionYear edition) {
    String stream = new PalmaresId(edition).toString();
    streams.lockShared(stream);
    streams
        .load(stream, PublicationEvent.class, Palmares.NONE, Palmares::evolve)
        .checkNotYet(edition);
  }

  /** Waits for every decision under way and lets none begin until this transaction ends. */
  void holdOff(PalmaresId palmares) {
    streams.lockExclusive(palmares.toString());
  }
}
