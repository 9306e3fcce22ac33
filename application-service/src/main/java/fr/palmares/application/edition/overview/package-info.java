/** One query: where an edition stands and by which rulebook. */
@NullMarked
package fr.palmares.application.edition.overview;

import org.jspecify.annotations.NullMarked;
