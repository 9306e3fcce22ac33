/** The event store on PostgreSQL and its sealed log. */
@NullMarked
package fr.palmares.eventing.store;

import org.jspecify.annotations.NullMarked;
