package fr.palmares.results.history;

import fr.palmares.kernel.event.ResultEvent.PastPalmaresImported.PastResult;

/** The organizer knows better of one authority's result in an edition of the past. */
record CorrectPastResult(PastId past, PastResult result, String reason) {}
