package fr.palmares.application.edition;

import fr.palmares.kernel.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/**
 * An organizer gives the edition its rulebook, or a later version of it.
 *
 * @param reason why it replaces the version before; null for the first
 */
record AdoptRulebook(EditionId edition, Rulebook rulebook, @Nullable String reason) {}
