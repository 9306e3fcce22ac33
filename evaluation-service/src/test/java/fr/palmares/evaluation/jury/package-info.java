@NullMarked
package fr.palmares.evaluation.jury;

import org.jspecify.annotations.NullMarked;
