package fr.palmares.results.preview;

import fr.palmares.kernel.EditionYear;
import fr.palmares.results.palmares.Drafts;
import java.util.UUID;

/**
 * A look at a palmarès. Stream: one per look. Private to this service: that someone looked tells
 * others that there is something to see.
 */
sealed interface PreviewEvent {

  /**
   * It was shown; who saw it and when is what every event tells.
   *
   * @param fingerprint SHA-256 of what was shown
   */
  record PalmaresPreviewed(
      EditionYear edition, UUID preview, Drafts.State state, String fingerprint)
      implements PreviewEvent {}
}
