package fr.palmares.results.levels;

import fr.palmares.kernel.LevelId;
import org.jspecify.annotations.Nullable;

/** An awarded level is found wrong. */
record CorrectLevel(AwardId award, @Nullable LevelId level, String reason) {}
