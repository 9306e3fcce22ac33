package fr.palmares.evaluation.story;

import fr.palmares.eventing.PublicEventConsumer;
import fr.palmares.eventing.Received;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.event.Provenance;
import fr.palmares.kernel.event.PublicEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;

/** What goes over Kafka, on both sides of the service. */
@TestConfiguration(proxyBeanMethods = false)
class OnTheWire {

  private final PublicEventConsumer consumer;

  OnTheWire(PublicEventConsumer consumer) {
    this.consumer = consumer;
  }

  void publish(PublicEvent event) {
    consumer.consume(
        List.of(
            new Received<>(
                event,
                new Provenance(
                    UUID.randomUUID(),
                    Instant.now(),
                    Actor.system("test"),
                    UUID.randomUUID(),
                    "trace",
                    "application",
                    1))));
  }

  List<PublicEvent> published() {
    return List.of();
  }
}
