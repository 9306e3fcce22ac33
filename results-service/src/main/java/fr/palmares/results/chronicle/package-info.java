/** The results of an edition at any moment, and what changed between two. */
@NullMarked
package fr.palmares.results.chronicle;

import org.jspecify.annotations.NullMarked;
