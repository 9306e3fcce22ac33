/** The palmarès: one act of publication, nothing before its embargo ends. */
@NullMarked
package fr.palmares.results.palmares;

import org.jspecify.annotations.NullMarked;
