@NullMarked
package fr.palmares.web.csv;

import org.jspecify.annotations.NullMarked;
