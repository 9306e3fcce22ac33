package fr.palmares.results.history;

import fr.palmares.eventing.Streams;
import fr.palmares.kernel.EditionYear;
import fr.palmares.results.evaluated.Evaluations;
import fr.palmares.results.publication.PalmaresId;
import fr.palmares.results.publication.PublicationEvent;
import org.springframework.stereotype.Component;

/** Reads what was told of the past off its own streams, so that nothing just told is missed. */
@Component
public class PastEditions {

  private final Streams streams;
  private final Evaluations evaluations;

  PastEditions(Streams streams, Evaluations evaluations) {
    this.streams = streams;
    this.evaluations = evaluations;
  }

  /** Whether sources tell of an edition, and what they tell was not withdrawn. */
  public boolean told(EditionYear edition) {
    return of(edition).known() != null;
  }

  /**
   * Of an edition that was run here everything is known; sources would only make it incomplete. It
   * was, too, where everyone left after the publication.
   */
  boolean runHere(EditionYear edition) {
    return !evaluations.of(edition).isEmpty() || published(edition);
  }

  private boolean published(EditionYear edition) {
    return streams.load(
        new PalmaresId(edition).toString(), PublicationEvent.class, false, (was, event) -> true);
  }

  Past of(EditionYear edition) {
    return streams.load(new PastId(edition).toString(), PastEvent.class, Past.UNTOLD, Past::evolve);
  }
}
