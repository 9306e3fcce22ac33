/** One query: in which order the jury should take the files. */
@NullMarked
package fr.palmares.evaluation.deliberation.agenda;

import org.jspecify.annotations.NullMarked;
