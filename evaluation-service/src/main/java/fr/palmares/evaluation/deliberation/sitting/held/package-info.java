/** One query: the sittings of an edition's jury. */
@NullMarked
package fr.palmares.evaluation.deliberation.sitting.held;

import org.jspecify.annotations.NullMarked;
