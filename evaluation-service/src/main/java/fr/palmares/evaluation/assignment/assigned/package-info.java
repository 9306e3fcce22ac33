/** One query: who is assigned to which application. */
@NullMarked
package fr.palmares.evaluation.assignment.assigned;

import org.jspecify.annotations.NullMarked;
