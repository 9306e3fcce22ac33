package fr.palmares.evaluation.scoring;

import fr.palmares.evaluation.Reason;

/** Takes the juror off this application, for good. */
record RecuseJuror(SheetId sheet, Reason reason) {}
