/** One query: the minutes of the jury (procès-verbal). */
@NullMarked
package fr.palmares.evaluation.deliberation.minutes;

import org.jspecify.annotations.NullMarked;
