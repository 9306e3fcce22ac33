package fr.palmares.results.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.palmares.kernel.Role;
import fr.palmares.results.ResultsService;
import fr.palmares.servers.RealServers;
import fr.palmares.web.testing.Answer;
import fr.palmares.web.testing.Door;
import fr.palmares.web.testing.TestTokens;
import java.time.Duration;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** The whole service on a real PostgreSQL and a real broker, spoken to through its door. */
@RealServers
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = {
      ResultsService.class,
      TestTokens.class,
      OnTheWire.class,
      MovableClock.class,
      ReadableDoors.class
    })
@DirtiesContext
abstract class OnRealServers {

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired OnTheWire wire;
  @Autowired MovableClock clock;

  Door everyone() {
    return Door.at(port);
  }

  Door organizer() {
    return everyone().as("organizer-1", Role.ORGANIZER);
  }

  /** What a command answers when nothing stands in its way. */
  static Answer done(Answer command) {
    assertThat(command.status()).as("%s", command).isBetween(200, 204);
    return command;
  }

  /** What is shown, as soon as it is as wanted: events arrive when they arrive. */
  static Answer eventually(Door door, String path, Predicate<Answer> wanted) {
    return await(path)
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> door.get(path), wanted);
  }

  /** How many events the service has stored. */
  long events() {
    return jdbc.sql("select count(*) from event").query(Long.class).single();
  }
}
