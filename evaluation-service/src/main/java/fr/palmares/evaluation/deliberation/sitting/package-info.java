/** The meetings of an edition's jury: who is present, and whether they are enough. */
@NullMarked
package fr.palmares.evaluation.deliberation.sitting;

import org.jspecify.annotations.NullMarked;
