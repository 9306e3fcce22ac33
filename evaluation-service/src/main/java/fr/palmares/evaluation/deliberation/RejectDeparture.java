package fr.palmares.evaluation.deliberation;

import fr.palmares.evaluation.Reason;

/** Drops the proposed departure. */
record RejectDeparture(DeliberationId deliberation, Reason reason) {}
