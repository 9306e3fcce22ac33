/** One query: the sheets of an application, with every revision. */
@NullMarked
package fr.palmares.evaluation.scoring.sheets;

import org.jspecify.annotations.NullMarked;
