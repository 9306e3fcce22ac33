package fr.palmares.eventing.kafka;

import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.event.ApplicationEvent.ApplicationWithdrawn;
import fr.palmares.kernel.event.Provenance;
import fr.palmares.kernel.event.PublicEvent;
import fr.palmares.kernel.event.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Another service's side of the broker: sends as it would and looks at what is there. */
final class Wire implements AutoCloseable {

  private final CloudEventCodec codec;
  private final KafkaProperties kafka;
  private final Sender sender;
  private final AtomicLong sequence = new AtomicLong();

  Wire(CloudEventCodec codec, KafkaProperties kafka) {
    this.codec = codec;
    this.kafka = kafka;
    this.sender = new Sender(kafka);
  }

  ProducerRecord<String, byte[]> note(String dossier, String note) {
    return message(
        new ApplicationWithdrawn(ApplicationId.of(dossier), EditionYear.of("2022"), note));
  }

  ProducerRecord<String, byte[]> message(PublicEvent event) {
    return codec.encode(
        event,
        new Provenance(
            UUID.randomUUID(),
            Instant.parse("2022-11-03T10:15:30Z"),
            Actor.system("test"),
            UUID.randomUUID(),
            "trace",
            "elsewhere",
            sequence.incrementAndGet()));
  }

  void send(List<ProducerRecord<String, byte[]>> messages) {
    sender.send(messages);
  }

  String topic() {
    return kafka.topic(Topic.APPLICATION);
  }

  /** Everything on a topic, partition by partition. */
  List<ConsumerRecord<String, byte[]>> all(String topic) {
    List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(found::add);
      }
    }
    return found;
  }

  @Override
  public void close() {
    sender.close();
  }
}
