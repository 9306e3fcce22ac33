package fr.palmares.application.edition;

import fr.palmares.kernel.rulebook.Rulebook;

/** An organizer records an erratum to the rulebook: scoring may have begun under the former one. */
record CorrectRulebook(EditionId edition, Rulebook rulebook, String reason) {}
