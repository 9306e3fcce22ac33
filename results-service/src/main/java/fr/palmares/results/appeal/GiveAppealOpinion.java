package fr.palmares.results.appeal;

import fr.palmares.kernel.AppealOutcome;

/** A named juror says what should become of an appeal. */
record GiveAppealOpinion(AppealId appeal, AppealOutcome advice, String opinion) {}
