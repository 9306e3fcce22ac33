package fr.palmares.results.levels;

/** A second person approves the erratum that was proposed. */
record ApproveCorrection(AwardId award) {}
