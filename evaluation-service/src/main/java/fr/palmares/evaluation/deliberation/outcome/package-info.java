/** One query: what was settled for an application, and how. */
@NullMarked
package fr.palmares.evaluation.deliberation.outcome;

import org.jspecify.annotations.NullMarked;
