package fr.palmares.application.submission;

import fr.palmares.kernel.ApplicationId;

/** A candidate hands the application in. */
record SubmitApplication(ApplicationId application) {}
