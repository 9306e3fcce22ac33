package fr.palmares.application.submission;

import fr.palmares.kernel.ApplicationId;

/** The authority says why it may compete after all. */
record AnswerIneligibility(ApplicationId application, String text) {}
