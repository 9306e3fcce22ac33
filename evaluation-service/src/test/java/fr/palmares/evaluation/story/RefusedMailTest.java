package fr.palmares.evaluation.story;

import static fr.palmares.evaluation.story.AnEdition.ALICE;
import static fr.palmares.evaluation.story.AnEdition.BORIS;
import static fr.palmares.evaluation.story.AnEdition.CHLOE;
import static fr.palmares.evaluation.story.AnEdition.SHEET;
import static fr.palmares.evaluation.story.Door.ORGANIZER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.palmares.evaluation.story.Door.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Reminders that the mail server does not take, and such as nobody needs any more. */
@DirtiesContext
class RefusedMailTest extends OnRealServers {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final PickyServer SMTP = new PickyServer();

  @DynamicPropertySource
  static void mail(DynamicPropertyRegistry registry) {
    registry.add("spring.mail.host", () -> "localhost");
    registry.add("spring.mail.port", SMTP::port);
    registry.add("palmares.reminders.beat", () -> "50ms");
    registry.add("palmares.reminders.retry", () -> "10ms");
    registry.add("palmares.reminders.tries", () -> "3");
  }

  @AfterAll
  static void close() throws IOException {
    SMTP.close();
  }

  @Test
  void a_mail_that_is_refused_or_put_off_holds_up_no_other() {
    AnEdition edition = opened();
    SMTP.answer(contact(edition, ALICE), 550);
    SMTP.answer(contact(edition, BORIS), 450);
    contact(edition, CHLOE);

    remind(edition, ALICE);
    remind(edition, BORIS);
    remind(edition, CHLOE);

    awaitState(edition, ALICE, "rejected address-refused");
    awaitState(edition, BORIS, "given-up mail-deferred");
    awaitState(edition, CHLOE, "sent ");
    assertThat(shown(edition, ALICE).path("attempts").asInt()).isEqualTo(1);
    assertThat(shown(edition, BORIS).path("attempts").asInt()).isEqualTo(3);
    assertThat(SMTP.taken()).containsOnlyOnce(address(edition, CHLOE));
    assertThat(SMTP.taken()).doesNotContain(address(edition, ALICE), address(edition, BORIS));
  }

  @Test
  void what_nobody_needs_any_more_does_not_go_out() {
    AnEdition edition = opened();
    remind(edition, ALICE);
    remind(edition, BORIS);
    remind(edition, CHLOE);
    Answer handedIn = door.put(ALICE, edition.file(1, "/sheet"), SHEET);
    Answer recused = door.post(ORGANIZER, edition.file(1, "/recusals"), AnEdition.recusal(BORIS));
    after(handedIn, ORGANIZER, edition.path("/reminders"));
    after(recused, ORGANIZER, edition.path("/reminders"));

    contact(edition, ALICE);
    contact(edition, BORIS);
    awaitState(edition, ALICE, "dropped nothing-missing");
    awaitState(edition, BORIS, "dropped nothing-missing");
    edition.closed();
    contact(edition, CHLOE);
    awaitState(edition, CHLOE, "dropped evaluation-closed");

    assertThat(SMTP.taken()).noneMatch(address -> address.contains("." + edition.year + "@"));
  }

  private AnEdition opened() {
    AnEdition edition = anEdition().ready(1).withJury().opened();
    door.get(ORGANIZER, edition.path("/evaluation"), "Palmares-After", edition.position());
    return edition;
  }

  private String contact(AnEdition edition, String juror) {
    String body = "{\"email\": \"%s\"}".formatted(address(edition, juror));
    Answer kept = door.put(ORGANIZER, "/jurors/" + id(juror) + "/contact", body);
    assertThat(kept.status()).as("%s", kept).isEqualTo(204);
    return address(edition, juror);
  }

  private void remind(AnEdition edition, String juror) {
    String body = "{\"jurors\": [\"%s\"]}".formatted(id(juror));
    Answer reminded = door.post(ORGANIZER, edition.path("/reminders"), body);
    assertThat(reminded.status()).as("%s", reminded).isEqualTo(201);
  }

  private void awaitState(AnEdition edition, String juror, String state) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              JsonNode shown = shown(edition, juror);
              String told =
                  shown.path("state").asString() + " " + shown.path("reason").asString("");
              assertThat(told).as("%s", shown).isEqualTo(state);
            });
  }

  private JsonNode shown(AnEdition edition, String juror) {
    JsonNode list = door.get(ORGANIZER, edition.path("/reminders")).body().path("reminders");
    return StreamSupport.stream(list.spliterator(), false)
        .filter(reminder -> reminder.path("juror").asString().equals(id(juror)))
        .findAny()
        .orElseThrow(() -> new AssertionError("no reminder of " + juror + " in " + list));
  }

  private static String id(String juror) {
    return juror.replaceAll("~.*", "");
  }

  private static String address(AnEdition edition, String juror) {
    return id(juror) + "." + edition.year + "@example.org";
  }
}
