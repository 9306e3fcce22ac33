package fr.palmares.web;

import fr.palmares.servers.RealServers;
import fr.palmares.web.small.SmallService;
import fr.palmares.web.testing.Door;
import fr.palmares.web.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** The smallest service on the whole rail, met at its door. */
@RealServers
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = {SmallService.class, TestTokens.class},
    properties = {
      "spring.application.name=small",
      "palmares.web.max-body-size=4KB",
      "management.endpoints.web.exposure.include=health,metrics"
    })
@DirtiesContext
abstract class OnASmallService {

  @LocalServerPort int port;
  Door door = Door.at(0);

  @BeforeEach
  void findTheDoor() {
    door = Door.at(port);
  }
}
