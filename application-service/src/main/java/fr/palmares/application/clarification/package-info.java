/**
 * Questions of the jury and the organizer about an application, and the authority's replies. A
 * reply explains; it changes no answer. Candidates never learn who asked.
 */
@NullMarked
package fr.palmares.application.clarification;

import org.jspecify.annotations.NullMarked;
