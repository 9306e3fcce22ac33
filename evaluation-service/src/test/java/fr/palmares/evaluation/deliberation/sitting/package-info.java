@NullMarked
package fr.palmares.evaluation.deliberation.sitting;

import org.jspecify.annotations.NullMarked;
