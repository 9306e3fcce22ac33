/** One query: what was decided and answered about an application's eligibility. */
@NullMarked
package fr.palmares.application.submission.hearing;

import org.jspecify.annotations.NullMarked;
