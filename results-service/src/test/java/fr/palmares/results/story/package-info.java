/** The service through its door, on real servers. */
@NullMarked
package fr.palmares.results.story;

import org.jspecify.annotations.NullMarked;
