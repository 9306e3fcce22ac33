/** How firmly a level stands: what else it would take to be another one. */
@NullMarked
package fr.palmares.kernel.robustness;

import org.jspecify.annotations.NullMarked;
