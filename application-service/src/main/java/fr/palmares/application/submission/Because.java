package fr.palmares.application.submission;

/** A body that says why, and no more. */
record Because(String reason) {}
