/** One juror's sheet for one application: scores, revisions, conflicts, recusals. */
@NullMarked
package fr.palmares.evaluation.scoring;

import org.jspecify.annotations.NullMarked;
