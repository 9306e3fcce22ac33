/** One query: an application with its answers, and the list of an edition's applications. */
@NullMarked
package fr.palmares.application.submission.dossier;

import org.jspecify.annotations.NullMarked;
