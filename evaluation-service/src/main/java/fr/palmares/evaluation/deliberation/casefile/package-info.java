/** Everything that a decision on an application rests on, with the event that states it. */
@NullMarked
package fr.palmares.evaluation.deliberation.casefile;

import org.jspecify.annotations.NullMarked;
