/** An edition of the label: its rulebook and its phases. */
@NullMarked
package fr.palmares.application.edition;

import org.jspecify.annotations.NullMarked;
