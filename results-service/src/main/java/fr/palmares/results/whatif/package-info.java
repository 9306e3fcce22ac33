/** What an edition would have come to under other rules; nothing of it is ever written. */
@NullMarked
package fr.palmares.results.whatif;

import org.jspecify.annotations.NullMarked;
