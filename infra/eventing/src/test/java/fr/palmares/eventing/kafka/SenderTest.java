package fr.palmares.eventing.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.kernel.event.Topic;
import fr.palmares.servers.RealServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;

/** What the broker holds of a batch, whatever becomes of it. */
@RealServers
@SpringBootTest(properties = "spring.application.name=sender")
class SenderTest {

  @SpringBootApplication
  static class Nobody {}

  @Autowired private Sender sender;
  @Autowired private KafkaProperties kafka;

  @Test
  void nothing_overtakes_a_message_that_was_refused() throws Exception {
    String narrow = kafka.namespace() + "narrow-" + UUID.randomUUID();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(narrow, 1, (short) 1).configs(Map.of("max.message.bytes", "1000"))))
          .all()
          .get();
    }
    List<ProducerRecord<String, byte[]>> batch = new ArrayList<>();
    batch.add(message(narrow, "before"));
    batch.add(message(narrow, "too large".repeat(1_000)));
    for (int after = 0; after < 50; after++) {
      batch.add(message(narrow, "after ".repeat(100)));
    }

    assertThatThrownBy(() -> sender.send(batch)).isInstanceOf(Sender.NotSent.class);
    sender.send(List.of(message(narrow, "again")));

    assertThat(held(new TopicPartition(narrow, 0))).isEqualTo(List.of("before", "again"));
  }

  @Test
  void what_is_as_large_as_the_log_takes_is_sent() {
    String topic = kafka.topic(Topic.RESULTS);
    String large = "é".repeat(4 << 20);

    sender.send(List.of(message(topic, large)));

    assertThat(held(new TopicPartition(topic, partitionOf(topic)))).contains(large);
  }

  private int partitionOf(String topic) {
    try (var reader = Consumers.open(kafka, Map.of())) {
      var partitions =
          reader.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      return reader.endOffsets(partitions).entrySet().stream()
          .filter(end -> end.getValue() > 0)
          .findFirst()
          .orElseThrow()
          .getKey()
          .partition();
    }
  }

  private static ProducerRecord<String, byte[]> message(String topic, String text) {
    return new ProducerRecord<>(topic, "key", text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> held(TopicPartition partition) {
    try (var reader = Consumers.open(kafka, Map.of())) {
      reader.assign(List.of(partition));
      reader.seekToBeginning(List.of(partition));
      long end = reader.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
      List<String> held = new ArrayList<>();
      while (reader.position(partition) < end) {
        for (ConsumerRecord<String, byte[]> record : reader.poll(Duration.ofMillis(100))) {
          held.add(new String(record.value(), StandardCharsets.UTF_8));
        }
      }
      return held;
    }
  }
}
