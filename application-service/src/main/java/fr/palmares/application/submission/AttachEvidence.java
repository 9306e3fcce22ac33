package fr.palmares.application.submission;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;

/** A candidate ties evidence to a criterion. */
record AttachEvidence(ApplicationId application, CriterionId criterion, String name, String link) {}
