/** The evaluation told from its doors, on real servers. */
@NullMarked
package fr.palmares.evaluation.story;

import org.jspecify.annotations.NullMarked;
