package fr.palmares.results.levels;

/**
 * A second person approves an erratum.
 *
 * @param proposal which one: the first proposed for this level is 1
 */
record ApproveCorrection(AwardId award, int proposal) {}
