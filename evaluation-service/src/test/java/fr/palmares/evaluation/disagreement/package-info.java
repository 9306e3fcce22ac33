@NullMarked
package fr.palmares.evaluation.disagreement;

import org.jspecify.annotations.NullMarked;
