/** The mentions: proposed by rule, granted by the jury. */
@NullMarked
package fr.palmares.results.mentions;

import org.jspecify.annotations.NullMarked;
