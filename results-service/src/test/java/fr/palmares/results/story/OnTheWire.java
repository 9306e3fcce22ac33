package fr.palmares.results.story;

import fr.palmares.eventing.kafka.CloudEventCodec;
import fr.palmares.eventing.kafka.KafkaProperties;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.event.Provenance;
import fr.palmares.kernel.event.PublicEvent;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.test.context.TestConfiguration;

/** Publishes as the services before this one do. */
@TestConfiguration(proxyBeanMethods = false)
class OnTheWire implements AutoCloseable {

  private final CloudEventCodec codec;
  private final KafkaProducer<String, byte[]> producer;
  private final AtomicLong sequence = new AtomicLong();

  OnTheWire(CloudEventCodec codec, KafkaProperties kafka) {
    this.codec = codec;
    this.producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Publishes, and returns once the broker has it. */
  void publish(PublicEvent event) {
    try {
      producer.send(codec.encode(event, elsewhere())).get();
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private Provenance elsewhere() {
    return new Provenance(
        UUID.randomUUID(),
        Instant.now(),
        new Actor(ActorId.of("organizer-9"), Role.ORGANIZER),
        UUID.randomUUID(),
        "trace",
        "elsewhere",
        sequence.incrementAndGet());
  }

  @Override
  public void close() {
    producer.close();
  }
}
