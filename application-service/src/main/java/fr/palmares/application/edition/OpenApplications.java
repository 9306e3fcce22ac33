package fr.palmares.application.edition;

/** An organizer lets authorities apply. */
record OpenApplications(EditionId edition) {}
