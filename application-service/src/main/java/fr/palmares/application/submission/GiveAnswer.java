package fr.palmares.application.submission;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;

/** A candidate answers a question. */
record GiveAnswer(ApplicationId application, CriterionId criterion, String answer) {}
