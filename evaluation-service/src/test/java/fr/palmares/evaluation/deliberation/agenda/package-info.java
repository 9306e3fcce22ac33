@NullMarked
package fr.palmares.evaluation.deliberation.agenda;

import org.jspecify.annotations.NullMarked;
