/** The jury of an edition, and when it may score. */
@NullMarked
package fr.palmares.evaluation.jury;

import org.jspecify.annotations.NullMarked;
