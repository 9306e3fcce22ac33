package fr.palmares.application.submission;

import fr.palmares.kernel.ApplicationId;

/** The bytes of a file shall be no more, for a reason: it held personal data, say. */
record EraseFile(ApplicationId application, String sha256, String reason) {}
