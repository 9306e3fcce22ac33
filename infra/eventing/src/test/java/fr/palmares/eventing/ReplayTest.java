package fr.palmares.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.palmares.eventing.Shelf.PutBooks;
import fr.palmares.eventing.Shelf.ShelfId;
import fr.palmares.eventing.config.EventingEndpoint;
import fr.palmares.eventing.replay.Replays;
import fr.palmares.eventing.replay.Replays.Report;
import fr.palmares.eventing.replay.Replays.Report.State;
import fr.palmares.eventing.replay.Source;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
import fr.palmares.servers.RealServers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A read model is made again beside the live one, which nobody sees half empty. */
@RealServers(kafka = false)
@SpringBootTest(
    classes = RailTest.Library.class,
    properties = {"spring.application.name=library", "palmares.store.snapshot-after=50"})
class ReplayTest {

  private static final String LIST = "shelf-list-v1";
  private static final Duration SOON = Duration.ofSeconds(90);

  @Autowired private Commands commands;
  @Autowired private ReadModels readModels;
  @Autowired private EventingEndpoint endpoint;
  @Autowired private Replays replays;
  @Autowired private ShelfList list;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;

  @AfterEach
  void everythingIsReadable() {
    ShelfList.takesEverything();
  }

  @Test
  void a_replay_leaves_the_same_rows_and_takes_none_away_meanwhile() {
    seen(put("Emma", 2_500));
    AtomicBoolean over = new AtomicBoolean();
    var writer =
        CompletableFuture.runAsync(
            () -> {
              while (!over.get()) {
                seen(put("Persuasion", 3));
              }
            });
    var reader = CompletableFuture.supplyAsync(() -> everShrinks(over));

    Report report = replayed();

    over.set(true);
    writer.join();
    assertThat(reader.join()).as("the live list shrank").isFalse();
    assertThat(report.state()).isEqualTo(State.DONE);
    assertThat(report.differences()).isEqualTo(Map.of("shelf_list", 0L));
    assertThat(report.events()).isGreaterThanOrEqualTo(2_500);
    seen(put("Emma", 1));
    assertThat(list.size())
        .isEqualTo(
            jdbc.sql("select count(*) from event where type = 'book-put'")
                .query(Long.class)
                .single());
  }

  private boolean everShrinks(AtomicBoolean over) {
    long seen = 0;
    while (!over.get()) {
      long now = list.size();
      if (now < seen) {
        return true;
      }
      seen = now;
    }
    return false;
  }

  @Test
  void rows_that_went_wrong_are_counted_and_put_right() {
    seen(put("Emma", 10));
    List<String> before = rows();
    jdbc.sql("delete from shelf_list where sequence = (select max(sequence) from shelf_list)")
        .update();
    jdbc.sql(
            "update shelf_list set title = 'Ulysses'"
                + " where sequence = (select min(sequence) from shelf_list)")
        .update();

    Report report = replayed();

    assertThat(report.differences()).isEqualTo(Map.of("shelf_list", 3L));
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void a_projector_that_fails_leaves_the_live_rows_alone() {
    seen(put("Sanditon", 1));
    List<String> before = rows();
    ShelfList.unreadable = "Sanditon";

    Report report = replayed();

    assertThat(report.state()).isEqualTo(State.FAILED);
    assertThat(report.error()).contains("was not taken");
    assertThat(rows()).isEqualTo(before);
    assertThat(schemasBeside()).isZero();
  }

  @Test
  void a_replay_that_was_killed_is_no_hindrance() {
    seen(put("Emma", 1));
    jdbc.sql("create schema if not exists beside_shelf_list_v1").update();
    jdbc.sql("create table beside_shelf_list_v1.shelf_list (left_behind text)").update();

    assertThat(replayed().state()).isEqualTo(State.DONE);
    assertThat(schemasBeside()).isZero();
  }

  @Test
  void a_reader_that_holds_the_tables_is_waited_for() {
    seen(put("Emma", 1));
    CompletableFuture<Void> held = new CompletableFuture<>();
    CompletableFuture<Void> release = new CompletableFuture<>();
    var holder =
        CompletableFuture.runAsync(
            () ->
                new TransactionTemplate(transactions)
                    .executeWithoutResult(
                        status -> {
                          jdbc.sql("lock table shelf_list in row exclusive mode").update();
                          held.complete(null);
                          release.join();
                        }));
    held.join();
    endpoint.control(LIST, "replay");
    await().atMost(SOON).until(() -> waitsForALock());

    assertThatThrownBy(() -> endpoint.control(LIST, "replay"))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("replay-running"));
    release.complete(null);
    holder.join();

    assertThat(ended().state()).isEqualTo(State.DONE);
  }

  private boolean waitsForALock() {
    return jdbc.sql("select count(*) from pg_locks where not granted and locktype = 'relation'")
            .query(Long.class)
            .single()
        > 0;
  }

  @Test
  void what_writes_no_tables_is_not_replayed() {
    assertThatThrownBy(() -> replays.start("mails-v1", List.of(), () -> failing("never asked")))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("not-replayable"));
  }

  private static Source failing(String why) {
    throw new AssertionError(why);
  }

  private Receipt put(String title, int times) {
    ShelfId shelf = new ShelfId("shelf-" + UUID.randomUUID());
    Actor anna = new Actor(ActorId.of("anna"), Role.ORGANIZER);
    return commands.send(
        new PutBooks(shelf, title, times), new Cause(anna, UUID.randomUUID(), "trace"));
  }

  private void seen(Receipt receipt) {
    assertThat(readModels.await(receipt.position(), SOON)).isTrue();
  }

  private Report replayed() {
    endpoint.control(LIST, "replay");
    return ended();
  }

  private Report ended() {
    return await()
        .atMost(SOON)
        .until(() -> replays.last(LIST).orElseThrow(), report -> report.state() != State.RUNNING);
  }

  private List<String> rows() {
    return jdbc.sql("select t::text from shelf_list t order by sequence")
        .query(String.class)
        .list();
  }

  private long schemasBeside() {
    return jdbc.sql(
            "select count(*) from information_schema.schemata where schema_name like 'beside%'")
        .query(Long.class)
        .single();
  }
}
