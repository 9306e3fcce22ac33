package fr.palmares.eventing;

import fr.palmares.kernel.event.Provenance;
import fr.palmares.kernel.event.PublicEvent;

/** A public event as it came from Kafka, with what surrounds it. */
public record Received<E extends PublicEvent>(E event, Provenance provenance) {}
