package fr.palmares.evaluation.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.evaluation.EvaluationService;
import fr.palmares.evaluation.story.Door.Answer;
import fr.palmares.eventing.Positions;
import fr.palmares.servers.RealServers;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole service on a real PostgreSQL and a real broker, spoken to through its door. */
@RealServers
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = {EvaluationService.class, Door.Tokens.class, OnTheWire.class})
abstract class OnRealServers {

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired OnTheWire wire;
  @Autowired Positions positions;
  Door door = new Door(0);

  @BeforeEach
  void findTheDoor() {
    door = new Door(port);
  }

  AnEdition anEdition() {
    return new AnEdition(door, wire);
  }

  /** Reads once the service shows what the command did. */
  Answer after(Answer command, String caller, String path) {
    assertThat(command.status()).as("%s", command).isBetween(200, 204);
    Answer answer = door.get(caller, path, "Palmares-After", command.position());
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return answer;
  }

  /** Where a command's last event stands. */
  long position(Answer command) {
    return positions.opened(command.position()).orElseThrow();
  }

  /** How many events the service has stored. */
  long events() {
    return jdbc.sql("select count(*) from event").query(Long.class).single();
  }
}
