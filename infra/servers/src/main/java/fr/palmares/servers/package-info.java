/** Real PostgreSQL and Kafka on one machine, for the launcher and for tests. */
@NullMarked
package fr.palmares.servers;

import org.jspecify.annotations.NullMarked;
