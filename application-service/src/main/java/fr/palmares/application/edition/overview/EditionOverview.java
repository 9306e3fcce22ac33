package fr.palmares.application.edition.overview;

import fr.palmares.kernel.EditionYear;
import java.util.Map;

/**
 * Where an edition stands.
 *
 * @param phase {@code preparation}, {@code applications} or {@code closed}
 * @param rulebookVersion 0 while it has none
 * @param applications how many there are, by status
 */
public record EditionOverview(
    EditionYear edition,
    String label,
    String phase,
    int rulebookVersion,
    Map<String, Integer> applications) {}
