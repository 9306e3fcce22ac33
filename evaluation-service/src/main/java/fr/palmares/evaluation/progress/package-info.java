/** One query: how far the evaluation of an edition is. */
@NullMarked
package fr.palmares.evaluation.progress;

import org.jspecify.annotations.NullMarked;
