@NullMarked
package fr.palmares.evaluation.deliberation.minutes;

import org.jspecify.annotations.NullMarked;
