/** One query: an edition's rulebook, every version of it. */
@NullMarked
package fr.palmares.application.edition.rulebooks;

import org.jspecify.annotations.NullMarked;
