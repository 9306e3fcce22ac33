package fr.palmares.application.edition.overview;

import fr.palmares.kernel.EditionYear;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an edition stands.
 *
 * @param phase {@code preparation}, {@code applications} or {@code closed}
 * @param rulebookVersion 0 while it has none
 * @param applications how many there are, by status; null to those whom it does not concern
 */
public record EditionOverview(
    EditionYear edition,
    String label,
    String phase,
    int rulebookVersion,
    @Nullable Map<String, Integer> applications) {

  /** What everyone may know. */
  public EditionOverview withoutApplications() {
    return new EditionOverview(edition, label, phase, rulebookVersion, null);
  }
}
