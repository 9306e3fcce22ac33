/** The press release, every fact of it drawn from the palmarès. */
@NullMarked
package fr.palmares.results.pressrelease;

import org.jspecify.annotations.NullMarked;
