package fr.palmares.evaluation.scoring;

import org.jspecify.annotations.Nullable;

/** Hands in the draft as the whole sheet, as one decision. */
record SubmitDraft(SheetId sheet, @Nullable SheetTag seen) {}
