package fr.palmares.eventing.kafka;

import fr.palmares.eventing.Received;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a consumer has taken in, and where it goes on. Everything here is part of the caller's
 * transaction.
 */
final class Inbox {

  private static final List<String> NOTED = List.of("inbox", "consumer_position", "parked_event");

  private final JdbcClient jdbc;
  private final String consumer;

  Inbox(JdbcClient jdbc, String consumer) {
    this.jdbc = jdbc;
    this.consumer = consumer;
  }

  /** Whose inbox it is. */
  String consumer() {
    return consumer;
  }

  /** Where to go on in every partition that was ever read. */
  Map<TopicPartition, Long> places() {
    Map<TopicPartition, Long> places = new HashMap<>();
    jdbc.sql("select topic, partition, next_offset from consumer_position where consumer = ?")
        .param(consumer)
        .query(
            row -> {
              places.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
            });
    return places;
  }

  /**
   * Where to go on, held against everyone else until the transaction ends: a reader that lost the
   * partition and does not know it yet finds that its place has moved.
   */
  long hold(TopicPartition partition) {
    lock("pg_advisory_xact_lock_shared");
    jdbc.sql(
            """
            insert into consumer_position (consumer, topic, partition, next_offset)
            values (?, ?, ?, 0) on conflict do nothing
            """)
        .params(consumer, partition.topic(), partition.partition())
        .update();
    return jdbc.sql(
            """
            select next_offset from consumer_position
            where consumer = ? and topic = ? and partition = ? for update
            """)
        .params(consumer, partition.topic(), partition.partition())
        .query(Long.class)
        .single();
  }

  void advance(TopicPartition partition, long next) {
    jdbc.sql(
            """
            update consumer_position set next_offset = ?
            where consumer = ? and topic = ? and partition = ?
            """)
        .params(next, consumer, partition.topic(), partition.partition())
        .update();
  }

  /** Notes these events and returns those that were not noted before, in order. */
  List<Received<?>> fresh(List<Received<?>> events) {
    if (events.isEmpty()) {
      return events;
    }
    String[] sources = events.stream().map(e -> e.provenance().service()).toArray(String[]::new);
    String[] ids =
        events.stream().map(e -> e.provenance().event().toString()).toArray(String[]::new);
    Set<UUID> noted =
        new HashSet<>(
            jdbc.sql(
                    """
                    insert into inbox (consumer, source, event_id)
                    select ?, source, id::uuid from unnest(?::text[], ?::text[]) as e (source, id)
                    on conflict do nothing
                    returning event_id
                    """)
                .params(consumer, sources, ids)
                .query(UUID.class)
                .list());
    List<Received<?>> fresh = new ArrayList<>(noted.size());
    for (Received<?> event : events) {
      if (noted.remove(event.provenance().event())) {
        fresh.add(event);
      }
    }
    return fresh;
  }

  /**
   * Waits until nobody takes anything in and keeps it so until the transaction ends: what a reader
   * has not committed yet would survive the emptying of the tables.
   */
  void holdAll() {
    lock("pg_advisory_xact_lock");
  }

  private void lock(String function) {
    jdbc.sql("select " + function + "(hashtextextended('palmares.consumer.' || ?, 0))")
        .param(consumer)
        .query((row, n) -> n)
        .single();
  }

  /** Forgets everything that was taken. */
  void forget() {
    NOTED.forEach(
        table -> jdbc.sql("delete from " + table + " where consumer = ?").param(consumer).update());
  }

  /** What is noted here stands for that consumer from now on, instead of what was noted there. */
  void takeTheNameOf(Inbox other) {
    other.forget();
    NOTED.forEach(
        table ->
            jdbc.sql("update " + table + " set consumer = ? where consumer = ?")
                .params(other.consumer, consumer)
                .update());
  }
}
