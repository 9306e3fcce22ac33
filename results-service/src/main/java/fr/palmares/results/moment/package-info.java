/** What stood at a moment: any read of results answers from the state then. */
@NullMarked
package fr.palmares.results.moment;

import org.jspecify.annotations.NullMarked;
