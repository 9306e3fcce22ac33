/** Score sheets as a spreadsheet reads and writes them: cells, columns, separators, encodings. */
@NullMarked
package fr.palmares.evaluation.scoring.spreadsheet;

import org.jspecify.annotations.NullMarked;
