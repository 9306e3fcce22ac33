package fr.palmares.evaluation.scoring;

import fr.palmares.evaluation.Reason;

/** Puts on record that a possible conflict of the juror is none. */
record DismissConflict(SheetId sheet, Reason reason) {}
