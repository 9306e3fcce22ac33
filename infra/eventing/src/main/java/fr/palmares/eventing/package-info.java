/** The rail of events: what a service needs to decide, to publish and to listen. */
@NullMarked
package fr.palmares.eventing;

import org.jspecify.annotations.NullMarked;
