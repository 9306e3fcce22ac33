package fr.palmares.results.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.palmares.kernel.Role;
import fr.palmares.results.ResultsService;
import fr.palmares.servers.KafkaBroker;
import fr.palmares.servers.RealServers;
import fr.palmares.servers.TestDatabase;
import fr.palmares.web.testing.Answer;
import fr.palmares.web.testing.Door;
import fr.palmares.web.testing.TestTokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A publication is one act, even for a service that is started again at that very instant. */
@RealServers
class RestartTest {

  private static final String CEREMONY = "2030-01-02T16:00:00Z";

  private TestDatabase database;
  private KafkaBroker broker;
  private ConfigurableApplicationContext service;

  @BeforeEach
  void start(TestDatabase database, KafkaBroker broker) {
    this.database = database;
    this.broker = broker;
    start("2030-01-01T00:00:00Z");
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private void start(String now) {
    service =
        new SpringApplicationBuilder(
                ResultsService.class, TestTokens.class, OnTheWire.class, MovableClock.class)
            .run(
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--palmares.kafka.namespace=restart-",
                "--palmares.kafka.replication-factor=1",
                "--palmares.kafka.bootstrap-servers=" + broker.bootstrapServers());
    service.getBean(MovableClock.class).set(now);
  }

  @Test
  void all_of_a_palmares_appears_at_the_end_of_its_embargo_though_the_service_was_stopped_then() {
    AnEdition edition = anEdition();
    Answer published = done(edition.publish("{\"embargoUntil\": \"" + CEREMONY + "\"}"));
    everyone().getAfter(published, "/palmares/" + edition.year());
    service.getBean(MovableClock.class).set("2030-01-02T15:59:59.999Z");
    assertThat(doors(edition)).allSatisfy(door -> assertThat(status(door)).isEqualTo(404));

    service.close();
    start(CEREMONY);

    assertThat(doors(edition)).allSatisfy(door -> assertThat(status(door)).isEqualTo(200));
    service.getBean(MovableClock.class).set("2030-01-02T15:59:59.999Z");
    assertThat(doors(edition)).allSatisfy(door -> assertThat(status(door)).isEqualTo(404));
  }

  @Test
  void what_is_published_without_embargo_appears_at_one_instant_though_the_service_stops_at_once() {
    AnEdition edition = anEdition();
    done(edition.publish());

    service.close();
    start("2030-01-01T00:00:00Z");

    List<Integer> statuses = new ArrayList<>();
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(1))
        .until(() -> doors(edition).stream().allMatch(door -> asked(door, statuses) == 200));
    doors(edition).forEach(door -> asked(door, statuses));
    int first = statuses.indexOf(200);
    assertThat(statuses.subList(first, statuses.size())).containsOnly(200);
    assertThat(statuses.subList(0, first)).allMatch(status -> status == 404);
  }

  private AnEdition anEdition() {
    AnEdition edition =
        new AnEdition(
            everyone().as("organizer-1", Role.ORGANIZER), service.getBean(OnTheWire.class));
    String name = "Commune-" + edition.year();
    edition.withRulebook().with(name, 85).arrived();
    done(edition.award(name));
    return edition;
  }

  private static List<String> doors(AnEdition edition) {
    return List.of(
        "/palmares/" + edition.year(),
        "/palmares/" + edition.year() + "/press-release",
        "/authorities/commune-commune-" + edition.year() + "/progression",
        "/progressions?from=2016&to=" + edition.year());
  }

  private int asked(String door, List<Integer> statuses) {
    statuses.add(status(door));
    return statuses.get(statuses.size() - 1);
  }

  private int status(String door) {
    return everyone().get(door).status();
  }

  private Door everyone() {
    return Door.at(
        service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
  }

  private static Answer done(Answer command) {
    return OnRealServers.done(command);
  }
}
