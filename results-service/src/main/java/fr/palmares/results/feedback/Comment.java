package fr.palmares.results.feedback;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;

/**
 * A juror's comment on a criterion, as it came with this revision of the score: with the next one
 * it is another comment.
 */
record Comment(CriterionId criterion, JurorId juror, int revision) {}
