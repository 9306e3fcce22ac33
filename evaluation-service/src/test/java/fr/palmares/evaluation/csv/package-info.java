@NullMarked
package fr.palmares.evaluation.csv;

import org.jspecify.annotations.NullMarked;
