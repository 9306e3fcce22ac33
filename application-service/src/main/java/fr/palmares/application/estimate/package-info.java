/** What an application's answers may come to before any juror has read them. */
@NullMarked
package fr.palmares.application.estimate;

import org.jspecify.annotations.NullMarked;
