package fr.palmares.application.submission;

import fr.palmares.kernel.ApplicationId;

/** An organizer takes over what an authority filed in another tool. */
public record ImportApplication(
    ApplicationId application, Filing filing, Contact sponsor, Contact referent) {}
