package fr.palmares.application.submission;

import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;

/** Somebody else owns the application from now on. */
record TransferApplication(ApplicationId application, ActorId to, String reason) {}
