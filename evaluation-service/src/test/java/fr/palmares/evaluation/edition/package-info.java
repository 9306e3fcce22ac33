@NullMarked
package fr.palmares.evaluation.edition;

import org.jspecify.annotations.NullMarked;
