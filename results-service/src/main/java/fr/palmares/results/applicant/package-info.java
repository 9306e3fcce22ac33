/** Who works on an application, and may therefore read and contest what became of it. */
@NullMarked
package fr.palmares.results.applicant;

import org.jspecify.annotations.NullMarked;
