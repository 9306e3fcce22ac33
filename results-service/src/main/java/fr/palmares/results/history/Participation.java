package fr.palmares.results.history;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LevelScaleId;
import org.jspecify.annotations.Nullable;

/**
 * An authority took part in an edition.
 *
 * @param name the authority's name as that edition had it
 * @param levelKnown false when it took part and no source says how it came out
 * @param level null for no level, or when it is not known
 * @param mention as the source has it
 */
public record Participation(
    EditionYear edition,
    LevelScaleId scale,
    String name,
    boolean levelKnown,
    @Nullable LevelId level,
    @Nullable String mention,
    String source) {}
