@NullMarked
package fr.palmares.evaluation.scoring;

import org.jspecify.annotations.NullMarked;
