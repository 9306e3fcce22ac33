package fr.palmares.application.submission;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;

/** A candidate finds that an answer that was carried over still holds. */
record ConfirmAnswer(ApplicationId application, CriterionId criterion) {}
