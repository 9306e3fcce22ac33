package fr.palmares.application.clarification;

import fr.palmares.kernel.CriterionId;
import org.jspecify.annotations.Nullable;

/** Asks the authority; {@code criterion} null for the application as a whole. */
record RequestClarification(
    ClarificationsId clarifications, @Nullable CriterionId criterion, String question) {}
