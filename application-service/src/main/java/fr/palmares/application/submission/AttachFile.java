package fr.palmares.application.submission;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;

/** Ties a file to a criterion; its bytes are kept by the same transaction. */
record AttachFile(
    ApplicationId application,
    CriterionId criterion,
    String name,
    String mediaType,
    long size,
    String sha256) {}
