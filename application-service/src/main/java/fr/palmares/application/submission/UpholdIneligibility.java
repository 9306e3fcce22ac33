package fr.palmares.application.submission;

import fr.palmares.kernel.ApplicationId;

/** The organizer heard the authority and stays with it. */
record UpholdIneligibility(ApplicationId application, String reason) {}
