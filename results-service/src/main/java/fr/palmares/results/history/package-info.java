/** Participations of every edition, run here or before, and whose they are. */
@NullMarked
package fr.palmares.results.history;

import org.jspecify.annotations.NullMarked;
