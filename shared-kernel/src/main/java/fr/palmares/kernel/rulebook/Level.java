package fr.palmares.kernel.rulebook;

import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Percentage;

/**
 * A level (niveau) and what it takes.
 *
 * @param minPercent the least share of the maximum total
 * @param minPercentPerAxis the least share of each axis's maximum
 */
public record Level(LevelId id, String name, Percentage minPercent, Percentage minPercentPerAxis) {}
