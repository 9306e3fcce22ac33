package fr.palmares.results.history;

import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.event.ResultEvent.PastPalmaresImported.PastResult;
import org.jspecify.annotations.Nullable;

/**
 * The organizer knows better of one authority's result in an edition of the past.
 *
 * @param insteadOf who was told by mistake, as under another SIREN; null where nobody was
 */
record CorrectPastResult(
    PastId past, PastResult result, @Nullable AuthorityId insteadOf, String reason) {}
