/** What a publication made public, whole: the one source of every output. */
@NullMarked
package fr.palmares.results.release;

import org.jspecify.annotations.NullMarked;
