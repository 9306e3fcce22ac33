package fr.palmares.application.edition;

/** An organizer begins to prepare an edition. */
record PrepareEdition(EditionId edition, String label) {}
