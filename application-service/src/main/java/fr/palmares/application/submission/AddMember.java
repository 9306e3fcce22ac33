package fr.palmares.application.submission;

import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;

/** Lets somebody work on the application. */
record AddMember(ApplicationId application, ActorId member, Task task) {}
