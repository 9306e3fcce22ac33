package fr.palmares.results.publication;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.rulebook.Rulebook;
import java.time.Instant;
import java.util.List;

/** What happened to an edition's palmarès. Stream: one per edition. */
public sealed interface PublicationEvent {

  EditionYear edition();

  /**
   * It was published.
   *
   * @param embargoUntil nobody outside sees it before
   * @param rulebook what it was judged by
   */
  record PalmaresPublished(
      EditionYear edition, Instant embargoUntil, Rulebook rulebook, List<Outcome> outcomes)
      implements PublicationEvent {
    public PalmaresPublished {
      outcomes = List.copyOf(outcomes);
    }
  }
}
