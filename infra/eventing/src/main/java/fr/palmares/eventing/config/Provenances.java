package fr.palmares.eventing.config;

import fr.palmares.eventing.Cause;
import fr.palmares.eventing.CauseMetadata;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.event.Provenance;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;

/** Reads what surrounds a stored event off Axon's message. */
public final class Provenances {

  private Provenances() {}

  /** The provenance of an event that {@code service} stored; sequence 0 before it is sealed. */
  public static Provenance of(Message<?> message, String service) {
    Cause cause = CauseMetadata.read(message.getMetaData());
    EventMessage<?> event = (EventMessage<?>) message;
    long sequence =
        message instanceof TrackedEventMessage<?> tracked
            ? tracked.trackingToken().position().orElse(0)
            : 0;
    return new Provenance(
        UUID.fromString(event.getIdentifier()),
        event.getTimestamp(),
        cause.actor(),
        cause.command(),
        cause.trace(),
        service,
        sequence);
  }

  static Actor actor(Message<?> message) {
    return CauseMetadata.actor(message.getMetaData());
  }
}
