/** The one act that makes results public, and the embargo before it. */
@NullMarked
package fr.palmares.results.publication;

import org.jspecify.annotations.NullMarked;
