package fr.palmares.application.story;

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

/** What the other services hear of this one, and what they tell it. */
@TestConfiguration(proxyBeanMethods = false)
class OnTheWire {

  private final CloudEventCodec codec;
  private final KafkaProperties kafka;
  private final AtomicLong sequence = new AtomicLong();

  OnTheWire(CloudEventCodec codec, KafkaProperties kafka) {
    this.codec = codec;
    this.kafka = kafka;
  }

  /** Publishes as evaluation-service would, and returns once the broker has it. */
  void publish(PublicEvent event) {
    Provenance provenance =
        new Provenance(
            UUID.randomUUID(),
            Instant.now(),
            Actor.system("test"),
            UUID.randomUUID(),
            "trace",
            "evaluation",
            sequence.incrementAndGet());
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(codec.encode(event, provenance)).get();
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Everything published so far, in order per subject. */
  List<PublicEvent> published() {
    List<PublicEvent> published = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = partitions(consumer);
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

  private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
    return List.of(Topic.EDITION, Topic.APPLICATION).stream()
        .flatMap(topic -> consumer.partitionsFor(kafka.topic(topic)).stream())
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }
}
