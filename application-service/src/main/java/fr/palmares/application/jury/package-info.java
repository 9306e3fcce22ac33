/** Who may read as a juror: juries and recusals, as evaluation-service published them. */
@NullMarked
package fr.palmares.application.jury;

import org.jspecify.annotations.NullMarked;
