/** What an applicant is told after the publication: their own scores, comments and trajectory. */
@NullMarked
package fr.palmares.results.feedback;

import org.jspecify.annotations.NullMarked;
