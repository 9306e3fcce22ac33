/** The words every service shares: identifiers, exact numbers, actors, refusals. */
@NullMarked
package fr.palmares.kernel;

import org.jspecify.annotations.NullMarked;
