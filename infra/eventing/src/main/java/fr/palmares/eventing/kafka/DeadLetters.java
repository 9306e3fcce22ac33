package fr.palmares.eventing.kafka;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a consumer's undecodable messages go. */
@FunctionalInterface
interface DeadLetters extends AutoCloseable {

  /** Takes a message as it came; returns once it is safe there. */
  void send(ConsumerRecord<String, byte[]> event, CloudEventCodec.Undecodable why);

  @Override
  default void close() {}

  /** Each topic's own dead-letter topic, with the reason in the headers. */
  static DeadLetters of(String consumer, KafkaProperties kafka) {
    return new OnKafka(consumer, kafka, new Sender(kafka));
  }

  /** Dead letters that are sent. */
  record OnKafka(String consumer, KafkaProperties kafka, Sender sender) implements DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    @Override
    public void send(ConsumerRecord<String, byte[]> event, CloudEventCodec.Undecodable why) {
      LOG.error("{}-{}: {}", event.topic(), event.offset(), why.getMessage());
      ProducerRecord<String, byte[]> letter =
          new ProducerRecord<>(kafka.deadLetters(event.topic()), event.key(), event.value());
      Headers headers = letter.headers();
      event.headers().forEach(headers::add);
      headers.add(header("dlt_reason", String.valueOf(why.getMessage())));
      headers.add(header("dlt_consumer", consumer));
      headers.add(header("dlt_partition", Integer.toString(event.partition())));
      headers.add(header("dlt_offset", Long.toString(event.offset())));
      sender.send(List.of(letter));
    }

    private static RecordHeader header(String name, String value) {
      return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
      sender.close();
    }
  }
}
