package fr.palmares.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.Role;
import fr.palmares.servers.RealServers;
import fr.palmares.web.small.SmallService;
import fr.palmares.web.testing.Answer;
import fr.palmares.web.testing.Door;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** Nobody listens where the tokens' keys should come from. */
@RealServers
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = SmallService.class,
    properties = {
      "spring.application.name=small",
      "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1"
    })
@DirtiesContext
class IdentityProviderAwayTest {

  @LocalServerPort int port;

  @Test
  void the_service_runs_and_asks_to_come_back() {
    Door door = Door.at(port);
    Answer signedIn = door.as("juror", Role.JUROR).get("/years/2022");

    assertThat(door.get("/years/2022").status()).isEqualTo(200);
    assertThat(signedIn.status()).as("%s", signedIn).isEqualTo(503);
    assertThat(signedIn.rule()).isEqualTo("identity-provider-away");
    assertThat(signedIn.header("Retry-After")).isNotEmpty();
  }
}
