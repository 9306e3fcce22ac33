/** Levels, mentions, palmarès, progression and the audit trail. */
@NullMarked
package fr.palmares.results;

import org.jspecify.annotations.NullMarked;
