package fr.palmares.eventing.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.palmares.eventing.PublicEventConsumer;
import fr.palmares.eventing.config.ParkedEndpoint;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.event.EvaluationEvent.EvaluationOpened;
import fr.palmares.kernel.event.Provenance;
import fr.palmares.kernel.event.Topic;
import fr.palmares.servers.RealServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A consumer on a real broker and a real database: what arrives counts once, in order, or waits.
 */
@RealServers
@SpringBootTest(properties = "spring.application.name=listener")
class TakingInTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Set<Integer> BROKEN = ConcurrentHashMap.newKeySet();

  @SpringBootApplication
  static class Listener {
    @Bean
    PublicEventConsumer noted(JdbcClient jdbc) {
      jdbc.sql("create table if not exists noted (id bigserial, edition int, sequence bigint)")
          .update();
      return PublicEventConsumer.named("noted-v1")
          .from(Topic.EVALUATION)
          .on(
              EvaluationOpened.class,
              (event, from) -> {
                jdbc.sql("insert into noted (edition, sequence) values (?, ?)")
                    .params(event.edition().value(), from.sequence())
                    .update();
                if (BROKEN.contains(event.edition().value())) {
                  throw new IllegalStateException("this handler has a bug");
                }
              })
          .into("noted")
          .build();
    }
  }

  @Autowired private JdbcClient jdbc;
  @Autowired private CloudEventCodec codec;
  @Autowired private KafkaProperties kafka;
  @Autowired private Sender sender;
  @Autowired private ParkedEndpoint parked;
  @Autowired private ConsumersEndpoint consumers;

  @Test
  void an_event_that_is_sent_twice_counts_once_and_keeps_its_place() {
    List<ProducerRecord<String, byte[]>> events =
        LongStream.rangeClosed(1, 200).mapToObj(n -> opened(2001, n)).toList();
    sender.send(events);
    sender.send(events.subList(100, 200));
    sender.send(List.of(opened(2001, 201)));

    awaitNoted(2001, LongStream.rangeClosed(1, 201).boxed().toList());
  }

  @Test
  void what_makes_no_sense_goes_to_the_dead_letters_and_the_rest_goes_on() {
    ProducerRecord<String, byte[]> noEvent =
        new ProducerRecord<>(
            kafka.topic(Topic.EVALUATION), "2002", "nonsense".getBytes(StandardCharsets.UTF_8));
    sender.send(List.of(opened(2002, 1), noEvent, opened(2002, 2)));

    awaitNoted(2002, List.of(1L, 2L));
    ConsumerRecord<String, byte[]> letter = deadLetter();
    assertThat(new String(letter.value(), StandardCharsets.UTF_8)).isEqualTo("nonsense");
    assertThat(letter.headers().lastHeader("dlt_reason").value()).isNotEmpty();
  }

  @Test
  void a_failing_key_waits_in_order_while_the_others_go_on_until_it_is_retried() {
    BROKEN.add(2003);
    sender.send(List.of(opened(2003, 1), opened(2004, 1), opened(2003, 2), opened(2004, 2)));

    awaitNoted(2004, List.of(1L, 2L));
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(parked.list())
                    .singleElement()
                    .satisfies(
                        key -> {
                          assertThat(key.key()).isEqualTo("2003");
                          assertThat(key.events()).isEqualTo(2);
                          assertThat(key.reason()).contains("this handler has a bug");
                        }));
    assertThat(noted(2003)).isEmpty();
    assertThat(parked.act("noted-v1", "2003", "retry")).containsKey("failed");

    BROKEN.remove(2003);
    assertThat(parked.act("noted-v1", "2003", "retry")).isEqualTo(Map.of("taken", 2));
    sender.send(List.of(opened(2003, 3)));
    awaitNoted(2003, List.of(1L, 2L, 3L));
  }

  @Test
  void a_replay_reads_everything_again_into_the_same_rows() {
    sender.send(List.of(opened(2005, 1), opened(2005, 2)));
    awaitNoted(2005, List.of(1L, 2L));
    jdbc.sql("insert into noted (edition, sequence) values (2005, 99)").update();

    consumers.act("noted-v1", "replay");

    awaitNoted(2005, List.of(1L, 2L));
  }

  private ProducerRecord<String, byte[]> opened(int edition, long sequence) {
    return codec.encode(
        new EvaluationOpened(new EditionYear(edition)),
        new Provenance(
            new UUID(edition, sequence),
            Instant.parse("2031-01-01T00:00:00Z"),
            Actor.system("test"),
            UUID.randomUUID(),
            "trace",
            "evaluation",
            sequence));
  }

  private void awaitNoted(int edition, List<Long> sequences) {
    await().atMost(SOON).untilAsserted(() -> assertThat(noted(edition)).isEqualTo(sequences));
  }

  private List<Long> noted(int edition) {
    return jdbc.sql("select sequence from noted where edition = ? order by id")
        .param(edition)
        .query(Long.class)
        .list();
  }

  private ConsumerRecord<String, byte[]> deadLetter() {
    TopicPartition letters =
        new TopicPartition(kafka.deadLetters(kafka.topic(Topic.EVALUATION)), 0);
    try (KafkaConsumer<String, byte[]> reader =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      reader.assign(List.of(letters));
      reader.seekToBeginning(List.of(letters));
      return await()
          .atMost(SOON)
          .until(() -> reader.poll(Duration.ofMillis(200)), found -> !found.isEmpty())
          .iterator()
          .next();
    }
  }
}
