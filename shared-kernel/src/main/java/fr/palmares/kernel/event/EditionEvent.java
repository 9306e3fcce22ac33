package fr.palmares.kernel.event;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to an edition as a whole, published by application-service. */
public sealed interface EditionEvent extends PublicEvent {

  EditionYear edition();

  @Override
  default String subject() {
    return edition().text();
  }

  /** An organizer began to prepare an edition. */
  record EditionPrepared(EditionYear edition, String label) implements EditionEvent {}

  /**
   * The edition got its rulebook; a later version replaces the earlier one. What is null was
   * published before it was told.
   *
   * @param fingerprint SHA-256 of the rulebook's canonical JSON (RFC 8785), in hexadecimal digits
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

  /** Authorities may apply from now on. */
  record ApplicationsOpened(EditionYear edition) implements EditionEvent {}

  /**
   * No application is accepted, amended or withdrawn any more.
   *
   * @param applications those that compete: submitted, not withdrawn, not ineligible so far; null
   *     where it was published before it told them
   */
  record ApplicationsClosed(EditionYear edition, @Nullable List<ApplicationId> applications)
      implements EditionEvent {
    public ApplicationsClosed {
      applications = applications == null ? null : List.copyOf(applications);
    }
  }
}
