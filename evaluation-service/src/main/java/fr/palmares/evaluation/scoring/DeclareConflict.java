package fr.palmares.evaluation.scoring;

import fr.palmares.evaluation.Reason;

/** Puts a conflict of interest on record. */
record DeclareConflict(SheetId sheet, Reason reason) {}
