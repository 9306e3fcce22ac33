/** Files as spreadsheets save them, whatever stands in them. */
@NullMarked
package fr.palmares.web.csv;

import org.jspecify.annotations.NullMarked;
