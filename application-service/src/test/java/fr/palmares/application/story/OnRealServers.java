package fr.palmares.application.story;

import fr.palmares.application.ApplicationService;
import fr.palmares.eventing.Positions;
import fr.palmares.kernel.Role;
import fr.palmares.servers.RealServers;
import fr.palmares.web.testing.Answer;
import fr.palmares.web.testing.Door;
import fr.palmares.web.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
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
    classes = {ApplicationService.class, TestTokens.class, OnTheWire.class})
@DirtiesContext
abstract class OnRealServers {

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired OnTheWire wire;
  @Autowired Positions positions;

  Door organizer = Door.at(0);
  Door candidate = Door.at(0);

  @BeforeEach
  void findTheDoor() {
    organizer = Door.at(port).as("organizer-1", Role.ORGANIZER);
    candidate = Door.at(port).as("candidate-1", Role.CANDIDATE);
  }

  AnEdition anEdition() {
    return new AnEdition(organizer, candidate);
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
