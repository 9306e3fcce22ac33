package fr.palmares.application.submission;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import java.util.Map;

/** A candidate changes answers of what was handed in. */
record AmendApplication(ApplicationId application, Map<CriterionId, String> answers) {}
