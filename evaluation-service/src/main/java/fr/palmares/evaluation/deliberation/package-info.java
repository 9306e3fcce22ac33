/** What the jury makes of its scores, application by application. */
@NullMarked
package fr.palmares.evaluation.deliberation;

import org.jspecify.annotations.NullMarked;
