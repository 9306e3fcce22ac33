@NullMarked
package fr.palmares.evaluation.assignment;

import org.jspecify.annotations.NullMarked;
