/** An applicant's appeal (recours) against its published result, and the new look at it. */
@NullMarked
package fr.palmares.results.appeal;

import org.jspecify.annotations.NullMarked;
