package fr.palmares.evaluation.scoring.spreadsheet;

import fr.palmares.kernel.Refusal;

/**
 * What is wrong with a file, and where.
 *
 * @param line as a text editor counts, from 1; of a cell of many lines, the first
 */
public record Fault(int line, Column column, Refusal refusal) {}
