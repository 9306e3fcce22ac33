package fr.palmares.kernel.event;

import fr.palmares.kernel.Actor;
import java.time.Instant;
import java.util.UUID;

/**
 * What surrounds an event: which, when, who, because of what, from where.
 *
 * @param event the event's identifier, the same in the store and on the wire
 * @param time when it happened by the service's clock
 * @param command the command that caused it
 * @param trace the request that caused it
 * @param service whose store holds it: {@code evaluation}
 * @param sequence its gap-free number in that store's sealed log
 */
public record Provenance(
    UUID event,
    Instant time,
    Actor actor,
    UUID command,
    String trace,
    String service,
    long sequence) {}
