/** What the other services told: rulebooks, applications, settled points. */
@NullMarked
package fr.palmares.results.evaluated;

import org.jspecify.annotations.NullMarked;
