package fr.palmares.application.submission;

import fr.palmares.kernel.ApplicationId;

/** A candidate begins an authority's application. */
record StartApplication(ApplicationId application, Contact sponsor, Contact referent) {}
