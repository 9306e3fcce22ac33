/** One query: which authorities are registered. */
@NullMarked
package fr.palmares.application.authority.register;

import org.jspecify.annotations.NullMarked;
