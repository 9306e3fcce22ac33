package fr.palmares.eventing.kafka;

import fr.palmares.eventing.Parking;
import fr.palmares.eventing.WaitingKeys;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keys that wait for an administrator, each with its events in order. */
final class ParkedEvents implements WaitingKeys {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ParkedEvents(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** A waiting event, as it came. */
  record Parked(long id, TopicPartition partition, ConsumerRecord<String, byte[]> event) {}

  @Override
  public Set<String> keys() {
    return new HashSet<>(
        jdbc.sql("select distinct key from parked_event").query(String.class).list());
  }

  List<Parking.Key> list() {
    return jdbc.sql(
            """
            select consumer, key, count(*), (array_agg(reason order by id))[1]
            from parked_event group by consumer, key order by consumer, key
            """)
        .query(
            (row, n) ->
                new Parking.Key(
                    row.getString(1), row.getString(2), row.getInt(3), row.getString(4)))
        .list();
  }

  Set<String> keysOf(String consumer) {
    return new HashSet<>(
        jdbc.sql("select distinct key from parked_event where consumer = ?")
            .param(consumer)
            .query(String.class)
            .list());
  }

  void park(String consumer, ConsumerRecord<String, byte[]> event, String reason) {
    Map<String, String> headers = new HashMap<>();
    event
        .headers()
        .forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
    jdbc.sql(
            """
            insert into parked_event (consumer, key, topic, partition, "offset", headers, body, reason)
            values (?, ?, ?, ?, ?, ?::json, ?, ?)
            """)
        .params(
            consumer,
            event.key(),
            event.topic(),
            event.partition(),
            event.offset(),
            json.writeValueAsString(headers),
            event.value(),
            reason)
        .update();
  }

  /** The first waiting event of a key. */
  Optional<Parked> first(String consumer, String key) {
    return jdbc.sql(
            """
            select id, topic, partition, "offset", headers::text, body from parked_event
            where consumer = ? and key = ? order by id limit 1
            """)
        .params(consumer, key)
        .query(
            (row, n) ->
                new Parked(
                    row.getLong(1),
                    new TopicPartition(row.getString(2), row.getInt(3)),
                    event(
                        row.getString(2),
                        row.getInt(3),
                        row.getLong(4),
                        key,
                        row.getString(5),
                        row.getBytes(6))))
        .optional();
  }

  private ConsumerRecord<String, byte[]> event(
      String topic, int partition, long offset, String key, String headers, byte[] body) {
    RecordHeaders carried = new RecordHeaders();
    json.readValue(headers, new TypeReference<Map<String, String>>() {})
        .forEach((name, value) -> carried.add(name, value.getBytes(StandardCharsets.UTF_8)));
    return new ConsumerRecord<>(
        topic,
        partition,
        offset,
        ConsumerRecord.NO_TIMESTAMP,
        TimestampType.NO_TIMESTAMP_TYPE,
        ConsumerRecord.NULL_SIZE,
        ConsumerRecord.NULL_SIZE,
        key,
        body,
        carried,
        Optional.empty());
  }

  void remove(Parked parked) {
    jdbc.sql("delete from parked_event where id = ?").param(parked.id()).update();
  }
}
