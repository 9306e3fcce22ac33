/** The application of an authority to an edition, from its first answer to its submission. */
@NullMarked
package fr.palmares.application.submission;

import org.jspecify.annotations.NullMarked;
