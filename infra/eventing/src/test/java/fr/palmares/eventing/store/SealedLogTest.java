package fr.palmares.eventing.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.palmares.eventing.StoredEvents;
import fr.palmares.servers.RealServers;
import fr.palmares.servers.TestDatabase;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the writers do, a reader of the sealed log gets each event, once, in order. */
@RealServers(kafka = false)
class SealedLogTest {

  private static final StoreSerializer SERIALIZER =
      new StoreSerializer(
          new EventTypes(List.of(StoredEvents.of(Figure.class))), JsonMapper.shared());

  private HikariDataSource pool = new HikariDataSource();
  private JdbcTransactionManager transactions = new JdbcTransactionManager();
  private JdbcClient jdbc = JdbcClient.create(new JdbcTemplate());

  @BeforeEach
  void connect(TestDatabase database) {
    HikariConfig settings = new HikariConfig();
    settings.setJdbcUrl(database.url());
    settings.setUsername(database.username());
    settings.setPassword(database.password());
    settings.setMaximumPoolSize(16);
    pool = new HikariDataSource(settings);
    transactions = new JdbcTransactionManager(pool);
    jdbc = JdbcClient.create(pool);
    Flyway.configure().dataSource(pool).load().migrate();
  }

  @AfterEach
  void disconnect() {
    pool.close();
  }

  private PalmaresEventStorageEngine ours() {
    return PalmaresEventStorageEngine.on(
        new JdbcTemplate(pool), SERIALIZER, new EventUpcasterChain(), 100, () -> {});
  }

  private Sealer sealer() {
    return new Sealer(jdbc, transactions, 50, Duration.ofSeconds(10));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void none_is_lost_none_comes_twice_and_streams_keep_their_order(long seed) throws Exception {
    EventStorageEngine engine = ours();
    Follower follower = new Follower(engine);
    while (follower.follow() > 0) {
      // Starts after what an earlier seed has left.
    }
    int before = follower.identifiers().size();
    Weather weather = new Weather(engine, new TransactionTemplate(transactions), jdbc, 600);

    follow(weather, seed, follower, () -> sealer().beat());

    List<String> seen = follower.identifiers();
    assertThat(seen).as("none twice").doesNotHaveDuplicates();
    assertThat(Set.copyOf(seen.subList(before, seen.size())))
        .as("none lost, none undone")
        .isEqualTo(weather.committed());
    assertThat(follower.positions())
        .as("no gap")
        .isEqualTo(LongStream.rangeClosed(1, seen.size()).boxed().toList());
    assertThat(follower.outOfOrder()).as("order within a stream").isZero();
    assertThat(badLeaves()).as("leaf hashes recompute").isEmpty();
    assertThat(replay(engine).identifiers()).as("replay order = live order").isEqualTo(seen);
  }

  private static Follower replay(EventStorageEngine engine) {
    Follower second = new Follower(engine);
    while (second.follow() > 0) {
      // until the end
    }
    return second;
  }

  /** Two sealers compete while a reader follows; all go on until the writers have finished. */
  private static void follow(Weather weather, long seed, Follower follower, Runnable beat)
      throws Exception {
    AtomicBoolean raging = new AtomicBoolean(true);
    CompletableFuture<Void> oneSealer = repeat(beat, raging);
    CompletableFuture<Void> otherSealer = repeat(beat, raging);
    CompletableFuture<Void> reader = repeat(follower::follow, raging);
    try {
      weather.rage(seed);
    } finally {
      raging.set(false);
    }
    CompletableFuture.allOf(oneSealer, otherSealer, reader).join();
    for (int n = 0; n < 200; n++) {
      beat.run();
      follower.follow();
    }
  }

  private static CompletableFuture<Void> repeat(Runnable action, AtomicBoolean going) {
    return CompletableFuture.runAsync(
        () -> {
          while (going.get()) {
            action.run();
          }
        },
        task -> {
          Thread thread = new Thread(task);
          thread.setDaemon(true);
          thread.start();
        });
  }

  private List<Long> badLeaves() {
    return jdbc
        .sql(
            """
            select s.sequence, s.leaf_hash, e.event_id, e.stream_type, e.stream_id,
                   e.stream_version, e.type, e.revision, e.occurred_at, e.recorded_at,
                   e.metadata::text as metadata, e.payload::text as payload
            from event_seal s join event e using (position)
            """)
        .query(
            (row, n) -> {
              Leaf leaf =
                  new Leaf(
                      row.getObject("event_id", UUID.class),
                      row.getString("stream_type"),
                      row.getString("stream_id"),
                      row.getLong("stream_version"),
                      row.getString("type"),
                      row.getInt("revision"),
                      row.getTimestamp("occurred_at").toInstant(),
                      row.getTimestamp("recorded_at").toInstant(),
                      row.getString("metadata"),
                      row.getString("payload"));
              return java.util.Arrays.equals(leaf.hash(), row.getBytes("leaf_hash"))
                  ? 0
                  : row.getLong("sequence");
            })
        .list()
        .stream()
        .filter(sequence -> sequence != 0)
        .toList();
  }

  /** No assertion: the figures are the reason for a log of our own. */
  @Test
  void what_axons_stock_engine_loses_in_the_same_weather() throws Exception {
    JdbcEventStorageEngine stock =
        JdbcEventStorageEngine.builder()
            .connectionProvider(
                new UnitOfWorkAwareConnectionProviderWrapper(
                    new SpringDataSourceConnectionProvider(pool)))
            .transactionManager(NoTransactionManager.instance())
            .persistenceExceptionResolver(new SQLStateResolver("23505"))
            .eventSerializer(SERIALIZER)
            .snapshotSerializer(SERIALIZER)
            .gapTimeout(200) // minutes of a long transaction, in the time of a test
            .gapCleaningThreshold(5)
            .build();
    stock.createSchema(PostgresEventTableFactory.INSTANCE);
    Follower follower = new Follower(stock);
    Weather weather = new Weather(stock, new TransactionTemplate(transactions), jdbc, 600);

    follow(weather, 1, follower, Thread::onSpinWait);

    Set<String> lost = new HashSet<>(weather.committed());
    lost.removeAll(Set.copyOf(follower.identifiers()));
    System.out.printf(
        "Axon's stock JDBC engine (gap timeout 200 ms): of %d events %d lost, %d twice, %d out of"
            + " order%n",
        weather.committed().size(),
        lost.size(),
        follower.identifiers().size() - Set.copyOf(follower.identifiers()).size(),
        follower.outOfOrder());
  }
}
