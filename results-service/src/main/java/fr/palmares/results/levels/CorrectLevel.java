package fr.palmares.results.levels;

import fr.palmares.kernel.LevelId;
import org.jspecify.annotations.Nullable;

/** An awarded level is found wrong after the publication: one person proposes the erratum. */
record CorrectLevel(AwardId award, @Nullable LevelId level, String reason) {}
