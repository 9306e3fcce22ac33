/** How results are put in French: numbers, lists, levels. */
@NullMarked
package fr.palmares.results.wording;

import org.jspecify.annotations.NullMarked;
