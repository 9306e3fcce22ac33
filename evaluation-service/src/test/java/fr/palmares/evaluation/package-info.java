@NullMarked
package fr.palmares.evaluation;

import org.jspecify.annotations.NullMarked;
