package fr.palmares.application.edition;

import fr.palmares.kernel.rulebook.Rulebook;

/** An organizer gives the edition its rulebook. */
record AdoptRulebook(EditionId edition, Rulebook rulebook) {}
