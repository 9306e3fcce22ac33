package fr.palmares.results.history;

import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.event.ResultEvent.PastPalmaresImported.PastResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of an edition that was run before Palmarès. Stream: one per edition. */
public sealed interface PastEvent {

  EditionYear edition();

  /** Its known results were imported, with their sources. */
  record PastPalmaresImported(EditionYear edition, LevelScaleId scale, List<PastResult> results)
      implements PastEvent {
    public PastPalmaresImported {
      results = List.copyOf(results);
    }
  }

  /**
   * One of its results was corrected, or added.
   *
   * @param insteadOf who was told by mistake; null where nobody was
   */
  record PastResultCorrected(
      EditionYear edition,
      LevelScaleId scale,
      PastResult result,
      @Nullable AuthorityId insteadOf,
      String reason)
      implements PastEvent {}

  /** All that was told of it was withdrawn; it may be told anew. */
  record PastPalmaresWithdrawn(EditionYear edition, String reason) implements PastEvent {}
}
