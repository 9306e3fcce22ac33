package fr.palmares.evaluation.scoring;

import fr.palmares.kernel.CriterionId;
import org.jspecify.annotations.Nullable;

/** Erases what a draft says on one criterion. */
record EraseDraftEntry(SheetId sheet, CriterionId criterion, @Nullable SheetTag seen) {}
