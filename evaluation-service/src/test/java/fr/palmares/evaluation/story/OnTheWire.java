package fr.palmares.evaluation.story;

import fr.palmares.eventing.Received;
import fr.palmares.eventing.kafka.CloudEventCodec;
import fr.palmares.eventing.kafka.KafkaProperties;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.event.Provenance;
import fr.palmares.kernel.event.PublicEvent;
import fr.palmares.kernel.event.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.test.context.TestConfiguration;

/** The broker on both sides of the service: application-service before it, readers behind it. */
@TestConfiguration(proxyBeanMethods = false)
class OnTheWire implements AutoCloseable {

  private final CloudEventCodec codec;
  private final String brokers;
  private final String topic;
  private final KafkaProducer<String, byte[]> producer;
  private final AtomicLong sequence = new AtomicLong();

  OnTheWire(CloudEventCodec codec, KafkaProperties kafka) {
    this.codec = codec;
    this.brokers = kafka.bootstrapServers();
    this.topic = kafka.topic(Topic.EVALUATION);
    this.producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Publishes as application-service would, and returns once the broker has it. */
  void publish(PublicEvent event) {
    try {
      producer.send(codec.encode(event, applicationService())).get();
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private Provenance applicationService() {
    return new Provenance(
        UUID.randomUUID(),
        Instant.now(),
        Actor.system("test"),
        UUID.randomUUID(),
        "trace",
        "application",
        sequence.incrementAndGet());
  }

  /** Everything that the evaluation has published so far, in order per subject. */
  List<PublicEvent> published() {
    List<PublicEvent> published = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer
            .poll(Duration.ofSeconds(1))
            .forEach(sent -> codec.decode(sent).map(Received::event).ifPresent(published::add));
      }
    }
    return published;
  }

  @Override
  public void close() {
    producer.close();
  }
}
