/** Open Badges 3.0: what an authority was awarded, as credentials that anyone can verify. */
@NullMarked
package fr.palmares.results.credential;

import org.jspecify.annotations.NullMarked;
