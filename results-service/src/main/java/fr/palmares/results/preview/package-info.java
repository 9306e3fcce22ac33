/** A look at a palmarès before everyone may have one, and the log of who looked. */
@NullMarked
package fr.palmares.results.preview;

import org.jspecify.annotations.NullMarked;
