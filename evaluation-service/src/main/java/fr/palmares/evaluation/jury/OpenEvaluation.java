package fr.palmares.evaluation.jury;

/** Lets the jury score from now on. */
record OpenEvaluation(JuryId jury) {}
