package fr.palmares.results.mentions;

/** The erratum that was proposed is rejected, or taken back. */
record RejectErratum(MentionBookId book, String reason) {}
