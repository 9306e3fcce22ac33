/** One query: who works on an application, and on which applications somebody works. */
@NullMarked
package fr.palmares.application.submission.team;

import org.jspecify.annotations.NullMarked;
