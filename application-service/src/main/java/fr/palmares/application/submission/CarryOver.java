package fr.palmares.application.submission;

import fr.palmares.kernel.ApplicationId;

/** Someone has the answers of the authority's last application taken over. */
record CarryOver(ApplicationId application) {}
