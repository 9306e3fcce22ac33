/** Publications and errata as feeds, and a palmarès in schema.org's words. */
@NullMarked
package fr.palmares.results.feed;

import org.jspecify.annotations.NullMarked;
