package fr.palmares.results.appeal;

import fr.palmares.kernel.AppealOutcome;
import fr.palmares.results.appeal.AppealEvent.Correction;
import org.jspecify.annotations.Nullable;

/**
 * The organizer decides an appeal on the jurors' opinions.
 *
 * @param correction the level that an erratum is to set; null where the result stands
 */
record DecideAppeal(
    AppealId appeal, AppealOutcome outcome, String reason, @Nullable Correction correction) {}
