package fr.palmares.application.submission;

import fr.palmares.kernel.ApplicationId;

/** The organizer finds that the application may not compete. */
record DeclareIneligible(ApplicationId application, String reason) {}
