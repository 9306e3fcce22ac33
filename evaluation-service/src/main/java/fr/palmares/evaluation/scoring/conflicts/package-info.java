/** One query: the possible conflicts of interest of an edition. */
@NullMarked
package fr.palmares.evaluation.scoring.conflicts;

import org.jspecify.annotations.NullMarked;
