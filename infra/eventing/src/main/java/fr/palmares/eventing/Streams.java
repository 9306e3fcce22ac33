package fr.palmares.eventing;

import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a command may load and lock beyond its own aggregate, inside its transaction: facts that it
 * must not decide against, however closely they were decided.
 */
public final class Streams {

  /** The highest character there is: no name that begins so comes after it. */
  private static final String HIGHEST = Character.toString(Character.MAX_CODE_POINT);

  private final EventStore store;
  private final JdbcClient jdbc;

  public Streams(EventStore store, JdbcClient jdbc) {
    this.store = store;
    this.jdbc = jdbc;
  }

  /** The state that a stream's events lead to; {@code initial} where it has none. */
  public <S, E> S load(
      String streamId,
      Class<E> events,
      S initial,
      BiFunction<? super S, ? super E, ? extends S> evolve) {
    S state = initial;
    var stream = store.readEvents(streamId, 0);
    while (stream.hasNext()) {
      state = evolve.apply(state, events.cast(stream.next().getPayload()));
    }
    return state;
  }

  /** The streams of a type whose identifiers begin so, in order. */
  public List<String> named(String type, String beginning) {
    return jdbc.sql(
            """
            select stream_id from event
            where stream_version = 0 and stream_type = :type
              and stream_id collate "C" >= :beginning and stream_id collate "C" < :end
            order by stream_id collate "C"
            """)
        .param("type", type)
        .param("beginning", beginning)
        .param("end", beginning + HIGHEST)
        .query(String.class)
        .list();
  }

  /**
   * Lets others share {@code name} and keeps out who wants it alone, until the transaction ends.
   */
  public void lockShared(String name) {
    lock("select pg_advisory_xact_lock_shared(hashtextextended(?, 0))", name);
  }

  /** Waits for all who share {@code name} and keeps everyone out until the transaction ends. */
  public void lockExclusive(String name) {
    lock("select pg_advisory_xact_lock(hashtextextended(?, 0))", name);
  }

  private void lock(String sql, String name) {
    jdbc.sql(sql).param(name).query((rows, index) -> name).list();
  }
}
