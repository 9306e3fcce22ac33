package fr.palmares.eventing.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.eventing.Received;
import fr.palmares.eventing.json.KernelJson;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.event.EditionEvent.EditionPrepared;
import fr.palmares.kernel.event.Provenance;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What leaves a service is what enters the next. */
class CloudEventCodecTest {

  private static final KafkaProperties KAFKA =
      new KafkaProperties("nowhere:9092", "", 1, Duration.ofSeconds(1), 1);
  private static final JsonMapper JSON = JsonMapper.builder().addModule(new KernelJson()).build();
  private static final Provenance FROM =
      new Provenance(
          UUID.fromString("01890000-0000-7000-8000-000000000001"),
          Instant.parse("2031-11-03T12:00:00.123456Z"),
          Actor.system("test"),
          UUID.fromString("01890000-0000-7000-8000-000000000002"),
          "trace",
          "application",
          7);
  private static final EditionPrepared EVENT =
      new EditionPrepared(EditionYear.of("2031"), "Label d'essai");

  private final CloudEventCodec codec = new CloudEventCodec(KAFKA, JSON);

  private static ConsumerRecord<String, byte[]> arrived(ProducerRecord<String, byte[]> sent) {
    var record = new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value());
    sent.headers().forEach(record.headers()::add);
    return record;
  }

  private static void set(ConsumerRecord<String, byte[]> record, String header, String value) {
    record.headers().remove(header).add(header, value.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void an_event_arrives_with_all_that_surrounds_it() {
    ConsumerRecord<String, byte[]> record = arrived(codec.encode(EVENT, FROM));

    assertThat(record.topic()).isEqualTo("palmares.edition.v1");
    assertThat(record.key()).isEqualTo("2031");
    assertThat(codec.decode(record)).contains(new Received<>(EVENT, FROM));
  }

  @Test
  void an_old_version_is_led_to_the_newest() {
    var upcasting =
        new CloudEventCodec(
            KAFKA,
            JSON,
            List.of(
                new Upcast(
                    "edition-named.v1", "edition-named.v2", body -> body.put("edition", 2031)),
                new Upcast(
                    "edition-named.v2",
                    "fr.palmares.edition.edition-prepared.v1",
                    body -> body.put("label", body.remove("name").asString()))));
    ConsumerRecord<String, byte[]> written = arrived(codec.encode(EVENT, FROM));
    var old =
        new ConsumerRecord<>(
            written.topic(),
            0,
            0,
            written.key(),
            "{\"name\":\"Label d'essai\"}".getBytes(StandardCharsets.UTF_8));
    written.headers().forEach(old.headers()::add);
    set(old, "ce_type", "edition-named.v1");

    assertThat(upcasting.decode(old)).contains(new Received<>(EVENT, FROM));
    assertThat(codec.decode(old)).isEmpty();
  }

  @Test
  void what_lacks_a_part_is_told_apart_from_what_is_unknown() {
    for (String header : List.of("ce_actorid", "ce_sequence", "ce_time", "ce_causationid")) {
      ConsumerRecord<String, byte[]> record = arrived(codec.encode(EVENT, FROM));
      record.headers().remove(header);

      assertThatThrownBy(() -> codec.decode(record))
          .as(header)
          .isInstanceOf(CloudEventCodec.Undecodable.class);
    }
    ConsumerRecord<String, byte[]> written = arrived(codec.encode(EVENT, FROM));
    for (String body : List.of("{\"edition\":2031}", "{\"edition\":2031,\"label\":null}", "null")) {
      var half =
          new ConsumerRecord<>(
              written.topic(), 0, 0, written.key(), body.getBytes(StandardCharsets.UTF_8));
      written.headers().forEach(half.headers()::add);

      assertThatThrownBy(() -> codec.decode(half))
          .as(body)
          .isInstanceOf(CloudEventCodec.Undecodable.class);
    }
    ConsumerRecord<String, byte[]> unknown = arrived(codec.encode(EVENT, FROM));
    set(unknown, "ce_type", "fr.palmares.edition.edition-moved.v9");

    assertThat(codec.decode(unknown)).isEmpty();
  }
}
