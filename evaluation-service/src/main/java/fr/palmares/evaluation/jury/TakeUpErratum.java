package fr.palmares.evaluation.jury;

/** Judges by a corrected rulebook from now on. */
record TakeUpErratum(JuryId jury, int version) {}
