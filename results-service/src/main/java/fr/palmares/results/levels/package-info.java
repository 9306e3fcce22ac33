/** The level of each application, computed by the rulebook and awarded by the jury. */
@NullMarked
package fr.palmares.results.levels;

import org.jspecify.annotations.NullMarked;
