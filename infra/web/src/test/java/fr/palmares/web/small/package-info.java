/** A service that is nothing but doors, to see what the rail makes of them. */
@NullMarked
package fr.palmares.web.small;

import org.jspecify.annotations.NullMarked;
