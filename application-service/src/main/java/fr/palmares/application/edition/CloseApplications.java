package fr.palmares.application.edition;

/** An organizer ends the time for applications. */
record CloseApplications(EditionId edition) {}
