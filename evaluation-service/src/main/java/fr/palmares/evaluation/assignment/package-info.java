/** Which juror scores which application: by hand, by a file, or distributed automatically. */
@NullMarked
package fr.palmares.evaluation.assignment;

import org.jspecify.annotations.NullMarked;
