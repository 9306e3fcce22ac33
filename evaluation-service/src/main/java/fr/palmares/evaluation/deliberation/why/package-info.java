/** One query: why an application has its total and its level, down to each event. */
@NullMarked
package fr.palmares.evaluation.deliberation.why;

import org.jspecify.annotations.NullMarked;
