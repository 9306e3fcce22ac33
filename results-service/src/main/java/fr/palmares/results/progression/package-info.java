/** How authorities progress from one edition to another. */
@NullMarked
package fr.palmares.results.progression;

import org.jspecify.annotations.NullMarked;
