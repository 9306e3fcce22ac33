package fr.palmares.evaluation.jury;

/** Ends scoring for good. */
record CloseEvaluation(JuryId jury) {}
