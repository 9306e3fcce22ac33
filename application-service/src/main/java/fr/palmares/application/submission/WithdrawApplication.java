package fr.palmares.application.submission;

import fr.palmares.kernel.ApplicationId;

/** A candidate takes the application back. */
record WithdrawApplication(ApplicationId application, String reason) {}
