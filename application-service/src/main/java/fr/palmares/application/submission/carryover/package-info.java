/** Which answers of an earlier application wait to be confirmed. */
@NullMarked
package fr.palmares.application.submission.carryover;

import org.jspecify.annotations.NullMarked;
