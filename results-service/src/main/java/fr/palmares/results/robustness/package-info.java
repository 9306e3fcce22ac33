/** How firmly a level stands: its margins, and what else would have given another one. */
@NullMarked
package fr.palmares.results.robustness;

import org.jspecify.annotations.NullMarked;
