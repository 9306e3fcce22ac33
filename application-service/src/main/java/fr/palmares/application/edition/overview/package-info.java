/** One query: where an edition stands. */
@NullMarked
package fr.palmares.application.edition.overview;

import org.jspecify.annotations.NullMarked;
