package fr.palmares.evaluation.deliberation;

/** Lets the proposed departure stand. */
record ApproveDeparture(DeliberationId deliberation) {}
