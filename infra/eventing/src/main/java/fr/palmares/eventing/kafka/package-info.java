/** Between the sealed log and Kafka: the relay that publishes, the readers that take in. */
@NullMarked
package fr.palmares.eventing.kafka;

import org.jspecify.annotations.NullMarked;
