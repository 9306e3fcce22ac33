/** An edition as open data: one table, described, licensed, and dated by its cut-off. */
@NullMarked
package fr.palmares.results.opendata;

import org.jspecify.annotations.NullMarked;
