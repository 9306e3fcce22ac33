package fr.palmares.results.levels;

/** The erratum that was proposed is rejected, or taken back. */
record RejectCorrection(AwardId award, String reason) {}
