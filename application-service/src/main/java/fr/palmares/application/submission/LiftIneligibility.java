package fr.palmares.application.submission;

import fr.palmares.kernel.ApplicationId;

/** The organizer finds that the application may compete after all. */
record LiftIneligibility(ApplicationId application, String reason) {}
