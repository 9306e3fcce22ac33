package fr.palmares.application.submission;

import fr.palmares.kernel.ApplicationId;
import java.time.Instant;

/** An organizer lets one application move after the others' deadline. */
record ExtendDeadline(ApplicationId application, Instant until, String reason) {}
