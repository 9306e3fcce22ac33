package fr.palmares.evaluation.scoring;

import fr.palmares.evaluation.Reason;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the points on one criterion.
 *
 * @param seen the {@link ScoreSheet#edits()} that the juror had before their eyes; null when they
 *     do not say
 */
record ReviseScore(
    SheetId sheet, CriterionId criterion, Points points, Reason reason, @Nullable Integer seen) {}
