/** The badge of an authority for one edition, to be shown on any site. */
@NullMarked
package fr.palmares.results.badge;

import org.jspecify.annotations.NullMarked;
