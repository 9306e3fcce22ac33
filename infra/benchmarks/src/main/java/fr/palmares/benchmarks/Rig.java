package fr.palmares.benchmarks;

import fr.palmares.eventing.Commands;
import fr.palmares.eventing.StoredEvents;
import fr.palmares.eventing.store.EventTypes;
import fr.palmares.eventing.store.PalmaresEventStorageEngine;
import fr.palmares.eventing.store.Sealer;
import fr.palmares.eventing.store.Sealing;
import fr.palmares.eventing.store.StoreSerializer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** The contenders on one database, with our sealer at work behind all who write our table. */
final class Rig implements AutoCloseable {

  private static final int READ_AT_MOST = 200_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final JdbcTransactionManager transactions;
  private final StoreSerializer serializer;
  private final PalmaresEventStorageEngine engine;
  private final Sealing sealing;
  private final ThroughAxon ours;
  private final ThroughAxon stock;
  private final List<Contender> contenders;

  private Rig(DataSource pool) {
    jdbc = JdbcClient.create(pool);
    template = new JdbcTemplate(pool);
    transactions = new JdbcTransactionManager(pool);
    serializer =
        new StoreSerializer(
            new EventTypes(List.of(StoredEvents.of(Sheet.Scored.class))), JsonMapper.shared());
    Sealer sealer = new Sealer(jdbc, transactions, 20_000, Duration.ofSeconds(30));
    sealing = new Sealing(sealer::beat, Duration.ofMillis(25), new SimpleMeterRegistry());
    engine =
        PalmaresEventStorageEngine.on(
            template, serializer, new EventUpcasterChain(), 1000, sealing::nudge);
    ours = new ThroughAxon("Palmarès", engine, serializer, transactions);
    stock = new ThroughAxon("Axon's stock JDBC", stock(pool), serializer, transactions);
    Commands commands =
        new Commands(ours.axon().commandBus(), transactions, jdbc, JsonMapper.shared());
    contenders = List.of(new RawJdbc(pool), ours, new ThroughCommands(commands), stock);
  }

  static Rig on(DataSource pool) {
    Rig rig = new Rig(pool);
    rig.sealing.start();
    return rig;
  }

  private JdbcEventStorageEngine stock(DataSource pool) {
    JdbcEventStorageEngine built =
        JdbcEventStorageEngine.builder()
            .connectionProvider(
                new UnitOfWorkAwareConnectionProviderWrapper(
                    new SpringDataSourceConnectionProvider(pool)))
            .transactionManager(NoTransactionManager.instance())
            .eventSerializer(serializer)
            .snapshotSerializer(serializer)
            .build();
    built.createSchema(PostgresEventTableFactory.INSTANCE);
    return built;
  }

  /** The yardstick first. */
  List<Contender> contenders() {
    return contenders;
  }

  /** From insert to seal, over all events stored so far. */
  void printSealingDelay() {
    awaitSealed();
    jdbc.sql(
            """
            select count(*) as events,
                   percentile_cont(0.5) within group (order by delay) as median,
                   percentile_cont(0.99) within group (order by delay) as p99, max(delay) as most
            from (select extract(epoch from s.sealed_at - e.recorded_at) * 1000 as delay
                  from event_seal s join event e using (position)) delays
            """)
        .query(
            (row, n) ->
                System.out.printf(
                    Locale.ROOT,
                    "%nSealing delay over %,d events: median %.1f ms, p99 %.1f ms, most %.1f ms%n",
                    row.getLong("events"),
                    row.getDouble("median"),
                    row.getDouble("p99"),
                    row.getDouble("most")))
        .single();
  }

  private void awaitSealed() {
    while (number("select count(*) from event") > number("select count(*) from event_seal")) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private long number(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  /** The log, through a pooled processor in batches of 1,000, into a table. */
  void printReading() {
    Reading reading = new Reading(template);
    long start = System.nanoTime();
    Configuration reader = reader(reading);
    long target = Math.min(READ_AT_MOST, number("select count(*) from event_seal"));
    long read = 0;
    while (read < target) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      read = number("select count(*) from reading");
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    reader.shutdown();
    System.out.printf(
        Locale.ROOT, "From the log into a read model: %,.0f events/s%n", read / seconds);
  }

  private Configuration reader(Reading reading) {
    return DefaultConfigurer.defaultConfiguration(false)
        .configureSerializer(config -> serializer)
        .configureTransactionManager(config -> new SpringTransactionManager(transactions))
        .configureEmbeddedEventStore(config -> engine)
        .registerComponent(
            org.axonframework.eventhandling.tokenstore.TokenStore.class,
            config -> new InMemoryTokenStore())
        .eventProcessing(
            processing ->
                processing
                    .registerEventHandler(config -> reading)
                    .usingPooledStreamingEventProcessors(
                        (config, builder) ->
                            builder
                                .initialSegmentCount(1)
                                .initialToken(StreamableMessageSource::createTailToken)
                                .batchSize(1000)))
        .start();
  }

  @Override
  public void close() {
    ours.close();
    stock.close();
    sealing.stop();
  }
}
