package fr.palmares.application.submission.carryover;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import java.util.List;

/**
 * An answer that was carried over and counts once it is confirmed.
 *
 * @param application the earlier application that it was given in
 * @param from the criteria that it answered there
 */
public record ToConfirm(String answer, ApplicationId application, List<CriterionId> from) {}
