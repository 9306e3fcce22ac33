/** Jurors are reminded of the sheets that they have not handed in, by mail. */
@NullMarked
package fr.palmares.evaluation.reminders;

import org.jspecify.annotations.NullMarked;
