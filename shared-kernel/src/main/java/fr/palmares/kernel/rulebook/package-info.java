/** The rulebook of an edition as data, and the one rule that turns scores into a level. */
@NullMarked
package fr.palmares.kernel.rulebook;

import org.jspecify.annotations.NullMarked;
