/** The year of a label that nobody has seen before, as its users live it. */
@NullMarked
package fr.palmares.acceptance.year;

import org.jspecify.annotations.NullMarked;
