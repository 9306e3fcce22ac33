@NullMarked
package fr.palmares.evaluation.reminders;

import org.jspecify.annotations.NullMarked;
