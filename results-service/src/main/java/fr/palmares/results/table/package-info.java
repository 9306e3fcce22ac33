/** Results as tables for spreadsheets. */
@NullMarked
package fr.palmares.results.table;

import org.jspecify.annotations.NullMarked;
