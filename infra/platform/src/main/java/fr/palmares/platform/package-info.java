/** The {@code palmares} command: the whole platform on one machine. */
@NullMarked
package fr.palmares.platform;

import org.jspecify.annotations.NullMarked;
