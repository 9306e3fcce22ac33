package fr.palmares.evaluation.assignment;

/** Says that every assignment of a distribution was tried. */
record EndDistribution(DistributionId distribution, int number) {}
