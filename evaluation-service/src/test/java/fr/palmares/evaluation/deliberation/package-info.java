@NullMarked
package fr.palmares.evaluation.deliberation;

import org.jspecify.annotations.NullMarked;
