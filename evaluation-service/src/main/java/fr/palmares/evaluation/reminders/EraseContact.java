package fr.palmares.evaluation.reminders;

/** Erases a juror's address. */
record EraseContact(ContactId contact) {}
