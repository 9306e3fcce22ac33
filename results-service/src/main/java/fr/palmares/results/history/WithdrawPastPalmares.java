package fr.palmares.results.history;

/** What was told of an edition of the past is not to stand any more. */
record WithdrawPastPalmares(PastId past, String reason) {}
