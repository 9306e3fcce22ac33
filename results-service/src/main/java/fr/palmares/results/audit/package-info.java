/** Who decided what, when, why and under which rules. */
@NullMarked
package fr.palmares.results.audit;

import org.jspecify.annotations.NullMarked;
