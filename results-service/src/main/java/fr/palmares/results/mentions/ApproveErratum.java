package fr.palmares.results.mentions;

/** A second person approves the erratum that was proposed. */
record ApproveErratum(MentionBookId book) {}
