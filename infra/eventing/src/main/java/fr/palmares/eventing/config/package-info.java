/** Wires the rail into a Spring Boot service. */
@NullMarked
package fr.palmares.eventing.config;

import org.jspecify.annotations.NullMarked;
