/** The whole system as processes, seen from outside. */
@NullMarked
package fr.palmares.acceptance;

import org.jspecify.annotations.NullMarked;
