package fr.palmares.application.submission;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;

/** A piece of evidence shall count no more. */
record RemoveEvidence(ApplicationId application, CriterionId criterion, String name) {}
