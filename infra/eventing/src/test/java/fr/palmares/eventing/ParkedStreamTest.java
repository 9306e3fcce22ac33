package fr.palmares.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.palmares.eventing.Shelf.PutBooks;
import fr.palmares.eventing.Shelf.ShelfId;
import fr.palmares.eventing.config.EventingEndpoint;
import fr.palmares.eventing.config.EventingEndpoint.Processor;
import fr.palmares.eventing.config.ParkedEndpoint;
import fr.palmares.eventing.replay.Replays;
import fr.palmares.eventing.replay.Replays.Report;
import fr.palmares.eventing.replay.Replays.Report.State;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.Role;
import fr.palmares.servers.RealServers;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An event of the own log that a projection fails on waits, with its stream; all others go on. */
@RealServers(kafka = false)
@SpringBootTest(
    classes = RailTest.Library.class,
    properties = {
      "spring.application.name=library",
      "palmares.store.snapshot-after=50",
      "management.endpoint.health.show-details=always"
    })
class ParkedStreamTest {

  private static final String LIST = "shelf-list-v1";
  private static final Duration SOON = Duration.ofSeconds(60);

  @Autowired private Commands commands;
  @Autowired private ReadModels readModels;
  @Autowired private EventingEndpoint endpoint;
  @Autowired private ParkedEndpoint parked;
  @Autowired private HealthEndpoint health;
  @Autowired private Replays replays;
  @Autowired private JdbcClient jdbc;
  @Autowired private MeterRegistry metrics;

  @BeforeEach
  @AfterEach
  void everythingIsTaken() {
    ShelfList.takesEverything();
    parked.list().forEach(key -> parked.act(key.consumer(), key.key(), "retry"));
    assertThat(parked.list()).isEmpty();
  }

  @Test
  void others_go_on_and_what_follows_in_the_stream_waits_behind_it() {
    ShelfList.unstorable = "Emma";
    ShelfId failing = newShelf();
    ShelfId other = newShelf();
    put(failing, "Persuasion");
    put(failing, "Emma");
    put(other, "Persuasion");
    put(failing, "Sanditon");

    seen(put(other, "Sanditon"));

    assertThat(titles(failing)).containsExactly("Persuasion");
    assertThat(titles(other)).containsExactly("Persuasion", "Sanditon");
    assertThat(parked.list())
        .singleElement()
        .satisfies(
            key -> {
              assertThat(key)
                  .extracting(Parking.Key::consumer, Parking.Key::key)
                  .containsExactly(LIST, failing.text());
              assertThat(key.events()).isEqualTo(2);
              assertThat(key.reason()).contains("SQLSTATE 22").doesNotContain("999999999");
            });
    assertThat(processor().parked()).isEqualTo(1);
    assertThat(processor().error()).isNull();
    assertThat(status()).isEqualTo("DEGRADED");
    assertThat(metrics.get("palmares.parked.keys").gauge().value()).isEqualTo(1);
  }

  @Test
  void an_administrator_has_it_taken_again_in_order() {
    ShelfList.unreadable = "Emma";
    ShelfId failing = newShelf();
    put(failing, "Emma");
    seen(put(failing, "Sanditon"));

    assertThat(parked.act(LIST, failing.text(), "retry")).containsKey("failed");
    assertThat(titles(failing)).isEmpty();
    ShelfList.unreadable = "";

    assertThat(parked.act(LIST, failing.text(), "retry")).isEqualTo(Map.of("taken", 2));
    seen(put(failing, "Persuasion"));
    assertThat(titles(failing)).containsExactly("Emma", "Sanditon", "Persuasion");
    assertThat(status()).isEqualTo("UP");
  }

  @Test
  void an_administrator_skips_it_and_a_replay_passes_over_it_as_well() {
    ShelfList.unreadable = "Ulysses";
    ShelfId failing = newShelf();
    put(failing, "Ulysses");
    seen(put(failing, "Sanditon"));

    assertThat(parked.act(LIST, failing.text(), "skip")).isEqualTo(Map.of("skipped", 1));
    assertThat(parked.act(LIST, failing.text(), "retry")).isEqualTo(Map.of("taken", 1));
    Report report = replayed();

    assertThat(report.state()).as("%s", report).isEqualTo(State.DONE);
    assertThat(report.differences()).isEqualTo(Map.of("shelf_list", 0L));
    assertThat(titles(failing)).containsExactly("Sanditon");
  }

  @Test
  void a_replay_takes_what_was_parked_and_leaves_out_what_still_fails() {
    ShelfList.unstorable = "Dubliners";
    ShelfId failing = newShelf();
    put(failing, "Dubliners");
    seen(put(failing, "Sanditon"));

    Report still = replayed();
    assertThat(still.state()).as("%s", still).isEqualTo(State.DONE);
    assertThat(parked.list()).extracting(Parking.Key::events).containsExactly(2);
    ShelfList.unstorable = "";
    Report mended = replayed();

    assertThat(mended.differences()).isEqualTo(Map.of("shelf_list", 2L));
    assertThat(titles(failing)).containsExactly("Dubliners", "Sanditon");
    assertThat(parked.list()).isEmpty();
  }

  @Test
  void while_the_database_is_away_nothing_is_parked_and_it_shows() {
    ShelfList.databaseAway = true;
    ShelfId shelf = newShelf();
    Receipt receipt = put(shelf, "Emma");

    await().atMost(SOON).until(() -> processor().error() != null);

    assertThat(processor().error())
        .satisfies(
            error -> {
              assertThat(error.event()).isEqualTo("BookPut");
              assertThat(error.sequence()).isPositive();
              assertThat(error.message()).contains("CannotGetJdbcConnectionException");
            });
    assertThat(status()).isEqualTo("DEGRADED");
    assertThat(parked.list()).isEmpty();
    ShelfList.databaseAway = false;
    seen(receipt);
    assertThat(titles(shelf)).containsExactly("Emma");
    await().atMost(SOON).until(() -> status().equals("UP"));
  }

  private String status() {
    return health.health().getStatus().getCode();
  }

  private Processor processor() {
    return endpoint.eventing().processors().stream()
        .filter(processor -> processor.name().equals(LIST))
        .findFirst()
        .orElseThrow();
  }

  private static ShelfId newShelf() {
    return new ShelfId("shelf-" + UUID.randomUUID());
  }

  private Receipt put(ShelfId shelf, String title) {
    Actor anna = new Actor(ActorId.of("anna"), Role.ORGANIZER);
    return commands.send(
        new PutBooks(shelf, title, 1), new Cause(anna, UUID.randomUUID(), "trace"));
  }

  private void seen(Receipt receipt) {
    assertThat(readModels.await(receipt.position(), SOON)).isTrue();
  }

  private List<String> titles(ShelfId shelf) {
    return jdbc.sql("select title from shelf_list where shelf = ? order by sequence")
        .param(shelf.text())
        .query(String.class)
        .list();
  }

  private Report replayed() {
    endpoint.control(LIST, "replay");
    return await()
        .atMost(SOON)
        .until(() -> replays.last(LIST).orElseThrow(), report -> report.state() != State.RUNNING);
  }
}
