package fr.palmares.eventing.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Parking;
import fr.palmares.eventing.Publications;
import fr.palmares.eventing.StoredEvents;
import fr.palmares.eventing.config.EventingEndpoint;
import fr.palmares.eventing.config.ParkedEndpoint;
import fr.palmares.eventing.kafka.Dossier.DossierEvent;
import fr.palmares.eventing.kafka.Dossier.DossierEvent.NoteWritten;
import fr.palmares.eventing.kafka.Dossier.DossierId;
import fr.palmares.eventing.kafka.Dossier.WriteNote;
import fr.palmares.eventing.replay.Replays;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.event.ApplicationEvent.ApplicationWithdrawn;
import fr.palmares.servers.KafkaBroker;
import fr.palmares.servers.RealServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From the store over a real broker into a consumer's tables, in good weather and bad. */
@RealServers
@SpringBootTest(
    properties = {
      "spring.application.name=library",
      "palmares.kafka.batch-size=50",
      "palmares.kafka.patience=4s"
    })
class KafkaRailTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  @SpringBootApplication
  static class Library {
    @Bean
    StoredEvents dossierEvents() {
      return StoredEvents.of(DossierEvent.class);
    }

    @Bean
    Publications dossierPublications() {
      return Publications.none()
          .publish(
              NoteWritten.class,
              e ->
                  new ApplicationWithdrawn(
                      ApplicationId.of(e.dossier()), EditionYear.of("2022"), e.note()));
    }

    @Bean
    Desk desk(JdbcClient jdbc) {
      return new Desk(jdbc);
    }
  }

  @Autowired private Commands commands;
  @Autowired private Desk desk;
  @Autowired private JdbcClient jdbc;
  @Autowired private CloudEventCodec codec;
  @Autowired private KafkaProperties kafka;
  @Autowired private Readers readers;
  @Autowired private ParkedEvents parked;
  @Autowired private ParkedEndpoint parkedEndpoint;
  @Autowired private ConsumersEndpoint consumers;
  @Autowired private EventingEndpoint processors;
  @Autowired private PlatformTransactionManager transactions;
  private Wire wire;

  @BeforeEach
  void connect() {
    wire = new Wire(codec, kafka);
  }

  @AfterEach
  void disconnect() {
    consumers.act("desk-v1", "resume");
    wire.close();
    desk.bad.clear();
    desk.cuts.set(0);
    parked.list().forEach(key -> parkedEndpoint.act(key.consumer(), key.key(), "retry"));
  }

  private static String newDossier() {
    return "2022-" + UUID.randomUUID();
  }

  private static List<String> newDossiers(int count) {
    return Stream.generate(KafkaRailTest::newDossier).limit(count).toList();
  }

  private static List<String> notes(int count) {
    return IntStream.range(0, count).mapToObj(n -> "note " + n).toList();
  }

  private void write(String dossier, String note) {
    commands.send(
        new WriteNote(new DossierId(dossier), note),
        new Cause(Actor.system("test"), UUID.randomUUID(), "trace"));
  }

  private void awaitNotes(String dossier, List<String> expected) {
    await().atMost(SOON).untilAsserted(() -> assertThat(desk.notesOf(dossier)).isEqualTo(expected));
  }

  /** Ends when everything that is on the topic now has been taken. */
  private void awaitCaughtUp() {
    wire.all(wire.topic()).stream()
        .collect(java.util.stream.Collectors.toMap(ConsumerRecord::partition, r -> r, (a, b) -> b))
        .values()
        .forEach(
            last ->
                await()
                    .atMost(SOON)
                    .until(
                        () ->
                            jdbc.sql(
                                        """
                                        select coalesce(max(next_offset), 0) from consumer_position
                                        where consumer = 'desk-v1' and partition = ? and topic = ?
                                        """)
                                    .params(last.partition(), last.topic())
                                    .query(Long.class)
                                    .single()
                                > last.offset()));
  }

  private List<ConsumerRecord<String, byte[]>> sentOf(String dossier) {
    return wire.all(wire.topic()).stream().filter(r -> dossier.equals(r.key())).toList();
  }

  @Test
  void what_is_stored_arrives_elsewhere_in_order_per_key() {
    List<String> dossiers = newDossiers(6);
    for (String note : notes(20)) {
      dossiers.forEach(dossier -> write(dossier, note));
    }

    dossiers.forEach(dossier -> awaitNotes(dossier, notes(20)));
  }

  @Test
  void an_event_carries_its_envelope() {
    String dossier = newDossier();
    write(dossier, "seen");
    awaitNotes(dossier, List.of("seen"));

    ConsumerRecord<String, byte[]> sent = sentOf(dossier).get(0);

    UUID stored =
        jdbc.sql("select event_id from event where stream_id = ?")
            .param(dossier)
            .query(UUID.class)
            .single();
    assertThat(header(sent, "ce_specversion")).isEqualTo("1.0");
    assertThat(header(sent, "ce_id")).isEqualTo(stored.toString());
    assertThat(header(sent, "ce_source")).isEqualTo("/palmares/library");
    assertThat(header(sent, "ce_type"))
        .isEqualTo("fr.palmares.application.application-withdrawn.v1");
    assertThat(header(sent, "ce_subject")).isEqualTo(dossier);
    assertThat(header(sent, "ce_dataschema")).endsWith(header(sent, "ce_type"));
    assertThat(header(sent, "content-type")).isEqualTo("application/json");
    assertThat(Long.parseLong(header(sent, "ce_sequence"))).isPositive();
    assertThat(header(sent, "ce_actorrole")).isEqualTo("system");
  }

  private static String header(ConsumerRecord<String, byte[]> sent, String name) {
    return new String(sent.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  @Test
  void a_message_sent_twice_counts_once() {
    String dossier = newDossier();
    var first = wire.note(dossier, "first");
    var second = wire.note(dossier, "second");

    wire.send(List.of(first, first, second));
    wire.send(List.of(first, second, wire.note(dossier, "third")));

    awaitNotes(dossier, List.of("first", "second", "third"));
  }

  @Test
  void a_relay_that_died_before_it_noted_its_place_sends_again_and_nothing_counts_twice() {
    String dossier = newDossier();
    write(dossier, "before");
    awaitNotes(dossier, List.of("before"));
    processors.control("relay", "pause");
    String place = relayPlace();
    processors.control("relay", "resume");
    write(dossier, "sent, not noted");
    awaitNotes(dossier, List.of("before", "sent, not noted"));
    processors.control("relay", "pause");

    jdbc.sql("update token_entry set token = ? where processor_name = 'relay'")
        .param(place)
        .update();
    processors.control("relay", "resume");

    await().atMost(SOON).until(() -> sentOf(dossier).size() == 3);
    write(dossier, "after");
    awaitNotes(dossier, List.of("before", "sent, not noted", "after"));
  }

  private String relayPlace() {
    return jdbc.sql("select token from token_entry where processor_name = 'relay'")
        .query(String.class)
        .single();
  }

  @Test
  void two_readers_share_the_work_and_hand_over_without_loss() throws Exception {
    List<String> dossiers = newDossiers(12);
    Reader second = anotherReader();
    Thread thread = new Thread(second, "second-reader");
    List<String> expected = notes(40);

    for (int n = 0; n < 40; n++) {
      String note = expected.get(n);
      wire.send(dossiers.stream().map(dossier -> wire.note(dossier, note)).toList());
      if (n == 10) {
        thread.start();
      }
      if (n == 25) {
        second.stop();
        thread.join();
      }
    }

    dossiers.forEach(dossier -> awaitNotes(dossier, expected));
  }

  private Reader anotherReader() {
    Decoder decoder = new Decoder(codec, DeadLetters.of(desk.name(), kafka));
    Inbox inbox = new Inbox(jdbc, desk.name());
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    return new Reader(
        desk,
        kafka.namespace() + "library." + desk.name(),
        kafka,
        new Intake(desk, decoder, transaction, inbox, parked),
        new Retaking(desk, decoder, transaction, inbox, parked));
  }

  @Test
  void a_replay_asked_of_one_reader_loses_nothing_that_another_reads() throws Exception {
    List<String> dossiers = newDossiers(12);
    wire.send(dossiers.stream().map(dossier -> wire.note(dossier, "early")).toList());
    dossiers.forEach(dossier -> awaitNotes(dossier, List.of("early")));
    Reader second = anotherReader();
    Thread thread = new Thread(second, "second-reader");
    thread.start();
    await().atMost(SOON).until(() -> second.assigned() == 3);

    try {
      consumers.act("desk-v1", "replay");
      wire.send(dossiers.stream().map(dossier -> wire.note(dossier, "late")).toList());

      dossiers.forEach(dossier -> awaitNotes(dossier, List.of("early", "late")));
    } finally {
      second.stop();
      thread.join();
    }
  }

  @Test
  void what_cannot_be_decoded_goes_to_the_dead_letters_and_the_rest_goes_on() {
    String dossier = newDossier();
    var noEvent = new ProducerRecord<>(wire.topic(), dossier, bytes("{]"));
    var noBody = new ProducerRecord<String, byte[]>(wire.topic(), dossier, null);
    var halfAnEvent = wire.note(dossier, "half");
    halfAnEvent.headers().remove("ce_actorid");
    var brokenBody =
        new ProducerRecord<>(
            wire.topic(), null, dossier, bytes("{]"), wire.note(dossier, "x").headers());
    var noKey =
        new ProducerRecord<String, byte[]>(
            wire.topic(),
            null,
            null,
            wire.note(dossier, "y").value(),
            wire.note(dossier, "y").headers());

    wire.send(List.of(noEvent, noBody, halfAnEvent, brokenBody, noKey));
    wire.send(List.of(wire.note(dossier, "whole")));

    awaitNotes(dossier, List.of("whole"));
    awaitCaughtUp();
    List<ConsumerRecord<String, byte[]>> letters = wire.all(wire.topic() + ".dlt");
    assertThat(
            letters.stream()
                .map(l -> header(l, "dlt_partition") + "-" + header(l, "dlt_offset"))
                .distinct())
        .hasSize(5);
    assertThat(letters).allSatisfy(letter -> assertThat(header(letter, "dlt_reason")).isNotBlank());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void unknown_types_are_skipped_and_unknown_fields_ignored() {
    String dossier = newDossier();
    var unknown = wire.note(dossier, "unknown");
    unknown.headers().remove("ce_type").add("ce_type", bytes("fr.palmares.application.moved.v1"));
    var known = wire.note(dossier, "known");
    String more =
        new String(known.value(), StandardCharsets.UTF_8).replaceFirst("\\{", "{\"new\":1,");
    var newer = new ProducerRecord<>(wire.topic(), null, dossier, bytes(more), known.headers());

    wire.send(List.of(unknown, newer));

    awaitNotes(dossier, List.of("known"));
  }

  @Test
  void a_failing_handler_parks_its_key_alone_and_a_retry_catches_up_in_order() {
    String failing = newDossier();
    List<String> others = newDossiers(6);
    desk.bad.add("bad");
    List<ProducerRecord<String, byte[]>> sent = new ArrayList<>();
    for (String note : List.of("one", "bad", "three")) {
      sent.add(wire.note(failing, note));
      others.forEach(other -> sent.add(wire.note(other, note.replace("bad", "two"))));
    }

    wire.send(sent);

    others.forEach(other -> awaitNotes(other, List.of("one", "two", "three")));
    awaitCaughtUp();
    assertThat(desk.notesOf(failing)).containsExactly("one");
    assertThat(parkedEndpoint.list())
        .singleElement()
        .satisfies(
            key -> {
              assertThat(key.key()).isEqualTo(failing);
              assertThat(key.events()).isEqualTo(2);
              assertThat(key.reason()).contains("cannot take bad");
            });

    assertThat(parkedEndpoint.act("desk-v1", failing, "retry")).containsKey("failed");
    assertThat(desk.notesOf(failing)).containsExactly("one");
    desk.bad.clear();
    assertThat(parkedEndpoint.act("desk-v1", failing, "retry")).containsEntry("taken", 2);
    assertThat(desk.notesOf(failing)).containsExactly("one", "bad", "three");
    assertThat(parkedEndpoint.list()).isEmpty();
  }

  @Test
  void a_skipped_event_never_comes_back() {
    String failing = newDossier();
    desk.bad.add("bad");
    var bad = wire.note(failing, "bad");
    wire.send(List.of(bad, wire.note(failing, "good")));
    await().atMost(SOON).until(() -> parkedEndpoint.list().size() == 1);
    awaitCaughtUp();

    assertThat(parkedEndpoint.act("desk-v1", failing, "skip")).containsEntry("skipped", 1);
    assertThat(parkedEndpoint.act("desk-v1", failing, "retry")).containsEntry("taken", 1);
    desk.bad.clear();
    wire.send(List.of(bad, wire.note(failing, "last")));

    awaitNotes(failing, List.of("good", "last"));
  }

  @Test
  void a_connection_lost_under_the_handler_parks_nothing() {
    String dossier = newDossier();
    desk.cuts.set(3);

    wire.send(List.of(wire.note(dossier, "one"), wire.note(dossier, "two")));

    awaitNotes(dossier, List.of("one", "two"));
    assertThat(parkedEndpoint.list()).isEmpty();
  }

  @Test
  void while_the_broker_is_away_commands_and_seals_go_on_and_everything_arrives_later(
      KafkaBroker broker) {
    List<String> dossiers = newDossiers(3);
    dossiers.forEach(dossier -> write(dossier, "before"));
    dossiers.forEach(dossier -> awaitNotes(dossier, List.of("before")));
    List<Long> delays = new ArrayList<>();

    broker.stop();
    try {
      long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (System.nanoTime() < until) {
        dossiers.forEach(dossier -> write(dossier, "during"));
        delays.add(millisecondsToSeal());
      }
    } finally {
      broker.start();
    }

    List<String> expected = new ArrayList<>(List.of("before"));
    expected.addAll(Collections.nCopies(delays.size(), "during"));
    dossiers.forEach(dossier -> awaitNotes(dossier, expected));
    assertThat(delays.stream().filter(delay -> delay > 1000).count())
        .as("only the batch that meets the outage may hold up the seals")
        .isLessThanOrEqualTo(1);
  }

  private long millisecondsToSeal() {
    long start = System.nanoTime();
    await()
        .pollInterval(Duration.ofMillis(5))
        .atMost(SOON)
        .until(
            () ->
                jdbc.sql("select (select count(*) from event) = (select count(*) from event_seal)")
                    .query(Boolean.class)
                    .single());
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  @Test
  void a_replay_gives_the_same_rows() {
    List<String> dossiers = newDossiers(6);
    wire.send(
        notes(30).stream()
            .flatMap(note -> dossiers.stream().map(dossier -> wire.note(dossier, note)))
            .toList());
    dossiers.forEach(dossier -> awaitNotes(dossier, notes(30)));
    jdbc.sql("insert into desk values ('stale', 0, 'stale')").update();

    assertThat(replayed().differences()).isEqualTo(Map.of("desk", 1L));
    assertThat(desk.notesOf("stale")).isEmpty();
    dossiers.forEach(dossier -> assertThat(desk.notesOf(dossier)).isEqualTo(notes(30)));

    assertThat(replayed().differences()).isEqualTo(Map.of("desk", 0L));
    dossiers.forEach(dossier -> wire.send(List.of(wire.note(dossier, "afterwards"))));
    dossiers.forEach(
        dossier -> await().atMost(SOON).until(() -> desk.notesOf(dossier).contains("afterwards")));
  }

  @Test
  void a_replay_takes_what_was_parked_and_parks_what_still_fails() {
    String mended = newDossier();
    String failing = newDossier();
    desk.bad.addAll(List.of("bad", "worse"));
    wire.send(List.of(wire.note(mended, "bad"), wire.note(mended, "more")));
    wire.send(List.of(wire.note(failing, "fine"), wire.note(failing, "worse")));
    await().atMost(SOON).until(() -> parkedEndpoint.list().size() == 2);
    awaitCaughtUp();
    desk.bad.remove("bad");

    Replays.Report report = replayed();

    assertThat(report.differences()).isEqualTo(Map.of("desk", 2L));
    assertThat(desk.notesOf(mended)).containsExactly("bad", "more");
    assertThat(parkedEndpoint.list())
        .extracting(Parking.Key::consumer, Parking.Key::key)
        .containsExactly(tuple("desk-v1", failing));
    desk.bad.clear();
    assertThat(parkedEndpoint.act("desk-v1", failing, "retry")).containsEntry("taken", 1);
    assertThat(desk.notesOf(failing)).containsExactly("fine", "worse");
  }

  private Replays.Report replayed() {
    consumers.act("desk-v1", "replay");
    return await()
        .atMost(SOON)
        .until(
            () -> java.util.Objects.requireNonNull(consumers.list().get(0).replay()),
            report -> report.state() != Replays.Report.State.RUNNING);
  }

  @Test
  void a_paused_reader_takes_nothing_until_it_is_resumed() {
    String dossier = newDossier();
    consumers.act("desk-v1", "pause");
    wire.send(List.of(wire.note(dossier, "waiting")));
    await().atMost(SOON).until(() -> consumers.list().get(0).lag() > 0);
    assertThat(desk.notesOf(dossier)).isEmpty();
    assertThat(consumers.list().get(0).paused()).isTrue();

    consumers.act("desk-v1", "resume");

    awaitNotes(dossier, List.of("waiting"));
  }

  @Test
  void readers_that_were_stopped_start_again() {
    String dossier = newDossier();
    readers.stop();
    wire.send(List.of(wire.note(dossier, "meanwhile")));

    readers.start();

    awaitNotes(dossier, List.of("meanwhile"));
  }
}
