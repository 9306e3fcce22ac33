package fr.palmares.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.eventing.Shelf.PutBooks;
import fr.palmares.eventing.Shelf.PutThenFail;
import fr.palmares.eventing.Shelf.ShelfEvent;
import fr.palmares.eventing.Shelf.ShelfEvent.BookPut;
import fr.palmares.eventing.Shelf.ShelfId;
import fr.palmares.eventing.config.EventingEndpoint;
import fr.palmares.eventing.store.PalmaresEventStorageEngine;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
import fr.palmares.servers.RealServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.updates.UpdateChecker;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The rail under a service on Boot 4: each trap that Axon sets there, closed. */
@RealServers(kafka = false)
@SpringBootTest(
    classes = RailTest.Library.class,
    properties = {"spring.application.name=library", "palmares.store.snapshot-after=50"})
class RailTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  @SpringBootApplication
  static class Library {
    @Bean
    StoredEvents shelfEvents() {
      return StoredEvents.of(ShelfEvent.class);
    }
  }

  @Autowired private Commands commands;
  @Autowired private ReadModels readModels;
  @Autowired private Streams streams;
  @Autowired private JdbcClient jdbc;
  @Autowired private ShelfList list;
  @Autowired private EventingEndpoint endpoint;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private ApplicationContext context;

  private static Cause by(String actor) {
    return new Cause(new Actor(ActorId.of(actor), Role.ORGANIZER), UUID.randomUUID(), "trace-1");
  }

  private static ShelfId newShelf() {
    return new ShelfId("shelf-" + UUID.randomUUID());
  }

  private long eventsOf(ShelfId shelf) {
    return jdbc.sql("select count(*) from event where stream_id = ?")
        .param(shelf.text())
        .query(Long.class)
        .single();
  }

  @Test
  void every_part_of_axon_is_ours() {
    assertThat(context.getBean(TransactionManager.class))
        .isInstanceOf(SpringTransactionManager.class);
    assertThat(context.getBean(EventStorageEngine.class).getClass().getSimpleName())
        .isEqualTo("PalmaresEventStorageEngine");
    assertThat(context.getBean(EventBus.class)).isInstanceOf(EmbeddedEventStore.class);
    assertThat(context.getBean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
    assertThat(context.getBean(EventProcessingConfiguration.class).eventProcessors().values())
        .isNotEmpty()
        .allMatch(PooledStreamingEventProcessor.class::isInstance);
  }

  @Test
  void nothing_is_reported_to_the_vendor_or_written_in_the_home_folder() {
    assertThat(context.getBeanNamesForType(UpdateChecker.class)).isEmpty();
    assertThat(context.getBeanDefinitionNames()).noneMatch(name -> name.contains("pdateCheck"));
    assertThat(Files.exists(Path.of(System.getProperty("user.home"), ".axoniq"))).isFalse();
  }

  @Test
  void a_command_stores_its_events_and_a_projection_shows_them() {
    ShelfId shelf = newShelf();
    Cause cause = by("anna");

    Receipt receipt = commands.send(new PutBooks(shelf, "Emma", 3), cause);

    assertThat(readModels.await(receipt.position(), SOON)).isTrue();
    assertThat(
            jdbc.sql("select actor || ' ' || title from shelf_list where shelf = ? and command = ?")
                .params(shelf.text(), cause.command())
                .query(String.class)
                .list())
        .containsExactly("anna Emma", "anna Emma", "anna Emma");
    assertThat(
            jdbc.sql("select type, metadata::text from event where stream_id = ? limit 1")
                .param(shelf.text())
                .query((row, n) -> row.getString(1) + row.getString(2))
                .single())
        .startsWith("book-put")
        .contains("\"actor\":\"anna\"", "\"role\":\"organizer\"", "\"trace\":\"trace-1\"");
  }

  @Test
  void a_refused_command_leaves_no_event() {
    ShelfId shelf = newShelf();

    assertThatThrownBy(() -> commands.send(new PutThenFail(shelf, "Emma"), by("anna")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("broken down");

    assertThat(eventsOf(shelf)).isZero();
  }

  @Test
  void what_no_broker_would_take_is_refused_before_it_is_stored() {
    ShelfId shelf = newShelf();
    String endless = "x".repeat(PalmaresEventStorageEngine.LARGEST_EVENT);

    assertThatThrownBy(() -> commands.send(new PutBooks(shelf, endless, 1), by("anna")))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("too-much-at-once"));

    assertThat(eventsOf(shelf)).isZero();
  }

  @Test
  void a_version_that_is_taken_is_a_concurrent_change() {
    EventStorageEngine engine = context.getBean(EventStorageEngine.class);
    String stream = newShelf().text();
    var first = new GenericDomainEventMessage<>("Shelf", stream, 0, new BookPut(stream, "A", "b"));
    var second = new GenericDomainEventMessage<>("Shelf", stream, 0, new BookPut(stream, "B", "b"));
    engine.appendEvents(first);

    assertThatThrownBy(() -> engine.appendEvents(second)).isInstanceOf(ConcurrencyException.class);
  }

  @Test
  void the_same_command_twice_counts_once_and_gets_the_first_receipt() {
    ShelfId shelf = newShelf();
    Cause cause = by("anna");

    Receipt first = commands.send(new PutBooks(shelf, "Emma", 2), cause);
    Receipt second = commands.send(new PutBooks(shelf, "Emma", 2), cause);

    assertThat(second).isEqualTo(first);
    assertThat(eventsOf(shelf)).isEqualTo(2);
  }

  @Test
  void another_command_under_the_same_identifier_is_refused() {
    ShelfId shelf = newShelf();
    Cause cause = by("anna");
    commands.send(new PutBooks(shelf, "Emma", 1), cause);

    assertThatThrownBy(() -> commands.send(new PutBooks(shelf, "Persuasion", 1), cause))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("command-id-reused"));
    assertThat(eventsOf(shelf)).isEqualTo(1);
  }

  @Test
  void what_a_command_held_is_forgotten_after_a_day_and_that_it_was_executed_is_not() {
    ShelfId shelf = newShelf();
    Cause cause = by("anna");
    Receipt first = commands.send(new PutBooks(shelf, "Emma", 1), cause);
    jdbc.sql(
            """
            update processed_command set processed_at = processed_at - interval '25 hours'
            where command_id = ?
            """)
        .param(cause.command())
        .update();

    commands.send(new PutBooks(shelf, "Persuasion", 1), by("anna"));

    assertThat(
            jdbc.sql("select fingerprint is null from processed_command where command_id = ?")
                .param(cause.command())
                .query(Boolean.class)
                .single())
        .isTrue();
    assertThat(commands.send(new PutBooks(shelf, "Emma", 1), cause)).isEqualTo(first);
    assertThat(eventsOf(shelf)).isEqualTo(2);
  }

  @Test
  void a_command_sent_by_many_at_once_counts_once() throws Exception {
    ShelfId shelf = newShelf();
    Cause cause = by("anna");

    List<Receipt> receipts = atOnce(12, n -> commands.send(new PutBooks(shelf, "Emma", 1), cause));

    assertThat(receipts).hasSize(12).containsOnly(receipts.get(0));
    assertThat(eventsOf(shelf)).isEqualTo(1);
  }

  @Test
  void many_commands_to_one_stream_at_once_all_count() throws Exception {
    ShelfId shelf = newShelf();

    atOnce(24, n -> commands.send(new PutBooks(shelf, "Book " + n, 1), by("anna")));

    assertThat(eventsOf(shelf)).isEqualTo(24);
  }

  @Test
  void a_refusal_within_a_readers_transaction_undoes_only_the_command() {
    ShelfId kept = newShelf();
    ShelfId refused = newShelf();
    Cause cause = by("system");

    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              Receipt first = commands.send(new PutBooks(kept, "Emma", 1), cause);
              assertThatThrownBy(
                      () -> commands.send(new PutThenFail(refused, "Emma"), by("system")))
                  .isInstanceOf(Refusal.class);
              assertThat(commands.send(new PutBooks(kept, "Emma", 1), cause)).isEqualTo(first);
            });

    assertThat(eventsOf(kept)).isEqualTo(1);
    assertThat(eventsOf(refused)).isZero();
  }

  @Test
  void a_readers_rollback_undoes_the_command_and_its_note() {
    ShelfId shelf = newShelf();
    Cause cause = by("system");
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              commands.send(new PutBooks(shelf, "Emma", 1), cause);
              status.setRollbackOnly();
            });
    assertThat(eventsOf(shelf)).isZero();

    commands.send(new PutBooks(shelf, "Emma", 1), cause);

    assertThat(eventsOf(shelf)).isEqualTo(1);
  }

  @Test
  void a_projection_is_replayed_over_its_persisted_token() throws Exception {
    Receipt receipt = commands.send(new PutBooks(newShelf(), "Emma", 7), by("anna"));
    assertThat(readModels.await(receipt.position(), SOON)).isTrue();
    endpoint.control("shelf-list-v1", "pause");
    List<String> before = listed();

    context
        .getBean(EventProcessingConfiguration.class)
        .eventProcessor("shelf-list-v1", StreamingEventProcessor.class)
        .orElseThrow()
        .resetTokens();
    assertThat(list.size()).isZero();
    endpoint.control("shelf-list-v1", "resume");

    assertThat(readModels.await(receipt.position(), SOON)).isTrue();
    assertThat(listed()).isEqualTo(before);
    assertThat(endpoint.eventing().processors())
        .allSatisfy(processor -> assertThat(processor.running()).isTrue());
  }

  private List<String> listed() {
    return jdbc.sql("select sequence || shelf || title from shelf_list order by sequence")
        .query(String.class)
        .list();
  }

  @Test
  void a_long_stream_is_loaded_from_its_snapshot() throws Exception {
    ShelfId shelf = newShelf();
    for (int n = 0; n < 12; n++) {
      commands.send(new PutBooks(shelf, "Emma", 50), by("anna"));
    }
    long until = System.nanoTime() + SOON.toNanos();
    while (snapshotsOf(shelf) == 0 && System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    long before = Shelf.APPLIED.get();

    commands.send(new PutBooks(shelf, "Emma", 1), by("anna"));

    assertThat(Shelf.APPLIED.get() - before).isLessThan(600);
    assertThat(streams.load(shelf.text(), ShelfEvent.class, 0, (count, event) -> count + 1))
        .isEqualTo(601);
  }

  private long snapshotsOf(ShelfId shelf) {
    return jdbc.sql("select count(*) from snapshot where stream_id = ? and stream_version > 300")
        .param(shelf.text())
        .query(Long.class)
        .single();
  }

  @Test
  void what_happened_is_never_changed() {
    commands.send(new PutBooks(newShelf(), "Emma", 1), by("anna"));
    for (String change :
        List.of(
            "update event set payload = '{}'",
            "delete from event",
            "truncate event",
            "update event_seal set leaf_hash = leaf_hash",
            "delete from event_seal",
            "truncate event_seal")) {
      assertThatThrownBy(() -> jdbc.sql(change).update())
          .as(change)
          .isInstanceOf(DataAccessException.class);
    }
    jdbc.sql("grant update, delete, truncate on event to current_user").update();
    assertThatThrownBy(() -> jdbc.sql("delete from event").update())
        .hasStackTraceContaining("never changed");
  }

  private static <T> List<T> atOnce(int times, Attempt<T> attempt) throws Exception {
    var threads = Executors.newFixedThreadPool(times);
    try {
      List<Callable<T>> calls =
          IntStream.range(0, times).<Callable<T>>mapToObj(n -> () -> attempt.make(n)).toList();
      List<Future<T>> results = threads.invokeAll(calls);
      List<T> values = new java.util.ArrayList<>();
      for (Future<T> result : results) {
        values.add(result.get());
      }
      return values;
    } finally {
      threads.shutdown();
    }
  }

  private interface Attempt<T> {
    T make(int n);
  }

  @Test
  void the_database_ends_what_stays_open_too_long() {
    assertThat(jdbc.sql("show idle_in_transaction_session_timeout").query(String.class).single())
        .isEqualTo("30s");
    assertThat(jdbc.sql("show statement_timeout").query(String.class).single()).isEqualTo("2min");
  }

  @Test
  void streams_are_read_with_what_the_store_holds() {
    assertThat(context.getBean(EventStore.class).readEvents("nothing-here").hasNext()).isFalse();
  }
}
