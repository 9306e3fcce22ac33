package fr.palmares.application.edition;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to an edition as a whole. Stream: one per edition. */
public sealed interface EditionEvent {

  EditionYear edition();

  /** An organizer began to prepare it. */
  record EditionPrepared(EditionYear edition, String label) implements EditionEvent {}

  /**
   * It got its rulebook, or a later version of it, sealed by its fingerprint.
   *
   * @param fingerprint SHA-256 of its canonical JSON; null where it was stored before there was one
   * @param reason why it replaces the version before; null for the first
   * @param erratum whether it came after the applications had closed
   */
  record RulebookAdopted(
      EditionYear edition,
      int version,
      Rulebook rulebook,
      @Nullable String fingerprint,
      @Nullable String reason,
      @Nullable Boolean erratum)
      implements EditionEvent {}

  /** Authorities may apply. */
  record ApplicationsOpened(EditionYear edition) implements EditionEvent {}

  /** No application moves any more. */
  record ApplicationsClosed(EditionYear edition, List<ApplicationId> competing)
      implements EditionEvent {
    public ApplicationsClosed {
      competing = List.copyOf(competing);
    }
  }
}
