/** The evaluation of an edition: its jury, their scores, their deliberation. */
@NullMarked
package fr.palmares.evaluation;

import org.jspecify.annotations.NullMarked;
