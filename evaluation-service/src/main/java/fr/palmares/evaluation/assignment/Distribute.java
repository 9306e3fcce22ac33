package fr.palmares.evaluation.assignment;

/** Decides who scores the applications that have no jurors. */
record Distribute(DistributionId distribution, int perApplication) {}
