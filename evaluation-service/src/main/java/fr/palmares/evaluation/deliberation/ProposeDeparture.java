package fr.palmares.evaluation.deliberation;

import fr.palmares.evaluation.Reason;
import fr.palmares.kernel.LevelId;
import org.jspecify.annotations.Nullable;

/** Proposes another level than the computed one; null for no level. */
record ProposeDeparture(DeliberationId deliberation, @Nullable LevelId level, Reason reason) {}
