package fr.palmares.results.mentions;

/**
 * A second person approves an erratum.
 *
 * @param proposal which one: the first proposed for this mention is 1
 */
record ApproveErratum(MentionBookId book, int proposal) {}
