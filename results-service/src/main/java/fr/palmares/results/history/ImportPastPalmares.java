package fr.palmares.results.history;

import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.event.ResultEvent.PastPalmaresImported.PastResult;
import java.util.List;

/** The organizer tells what is known of an edition of the past. */
record ImportPastPalmares(PastId past, LevelScaleId scale, List<PastResult> results) {}
