package fr.palmares.application.submission;

import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;

/** Somebody works on the application no more. */
record RemoveMember(ApplicationId application, ActorId member) {}
