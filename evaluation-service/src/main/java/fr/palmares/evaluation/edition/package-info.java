/** What is known here of editions and applications, as application-service published it. */
@NullMarked
package fr.palmares.evaluation.edition;

import org.jspecify.annotations.NullMarked;
