package fr.palmares.evaluation.story;

import static fr.palmares.evaluation.story.Door.ORGANIZER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.palmares.evaluation.story.Door.Answer;
import fr.palmares.eventing.config.EventingEndpoint;
import fr.palmares.eventing.config.EventingEndpoint.Processor;
import fr.palmares.eventing.replay.Replays;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Reminders through a real SMTP server. */
@DirtiesContext
class ReminderMailTest extends OnRealServers {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final GreenMail SMTP =
      new GreenMail(new ServerSetup(freePort(), "localhost", ServerSetup.PROTOCOL_SMTP));

  @Autowired EventingEndpoint eventing;
  @Autowired Replays replays;

  @DynamicPropertySource
  static void mail(DynamicPropertyRegistry registry) {
    registry.add("spring.mail.host", () -> "localhost");
    registry.add("spring.mail.port", () -> SMTP.getSmtp().getServerSetup().getPort());
    registry.add("palmares.reminders.from", () -> "jury@label.example");
    registry.add("palmares.reminders.beat", () -> "100ms");
    registry.add("palmares.reminders.lease", () -> "1s");
  }

  @BeforeEach
  void startTheServer() {
    SMTP.start();
    SMTP.getManagers().getUserManager().setAuthRequired(false);
  }

  @AfterEach
  void stopTheServer() {
    SMTP.stop();
  }

  @Test
  void a_reminder_is_mailed_once_in_french_and_no_replay_repeats_it() throws Exception {
    AnEdition edition = opened(2);
    contact(edition, "alice");
    Answer reminded = remind(edition, "alice", "Merci de votre aide & à bientôt <3");
    awaitSent(edition, 1);

    MimeMessage mail = SMTP.getReceivedMessages()[0];
    assertThat(mail.getRecipients(RecipientType.TO)[0]).hasToString(address(edition, "alice"));
    assertThat(mail.getFrom()[0]).hasToString("jury@label.example");
    assertThat(mail.getSubject())
        .isEqualTo("Jury " + edition.year + " : 2 feuilles restent à rendre");
    assertThat(text(mail))
        .contains("2 candidatures de l’édition " + edition.year + " attendent encore")
        .contains("Merci de votre aide & à bientôt <3");
    assertThat(mail.getMessageID()).matches("<[0-9a-f-]{36}@label.example>");

    after(reminded, ORGANIZER, edition.path("/reminders"));
    List<String> all = eventing.eventing().processors().stream().map(Processor::name).toList();
    List<String> models = all.stream().filter(name -> name.matches(".*-v\\d+")).toList();
    assertThat(models).contains("evaluation-status-v1", "assignments-v1");
    for (String model : models) {
      eventing.control(model, "replay");
      await()
          .atMost(PATIENCE)
          .until(() -> replays.last(model).orElseThrow().state() == Replays.Report.State.DONE);
    }
    contact(edition, "boris");
    remind(edition, "boris", "");
    awaitSent(edition, 2);
    assertThat(SMTP.getReceivedMessages()).as("the mails in order, none twice").hasSize(2);
  }

  @Test
  void while_the_server_is_away_mails_wait_and_then_go_in_order() throws Exception {
    AnEdition edition = opened(1);
    Stream.of("alice", "boris", "chloe").forEach(juror -> contact(edition, juror));
    SMTP.stop();
    remind(edition, "chloe", "");
    remind(edition, "alice", "");
    remind(edition, "boris", "");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              JsonNode first =
                  door.get(ORGANIZER, edition.path("/reminders")).body().path("reminders").get(0);
              assertThat(first.path("waitingFor").asString()).isEqualTo("mail-server");
              assertThat(first.path("attempts").asInt()).isGreaterThan(1);
            });

    SMTP.start();
    awaitSent(edition, 3);

    assertThat(SMTP.getReceivedMessages())
        .extracting(mail -> mail.getAllRecipients()[0].toString())
        .containsExactly(
            address(edition, "chloe"), address(edition, "alice"), address(edition, "boris"));
  }

  @Test
  void what_died_between_sending_and_marking_is_sent_again_under_the_same_message_id()
      throws Exception {
    AnEdition edition = opened(1);
    contact(edition, "alice");
    neverMark(true);
    try {
      remind(edition, "alice", "");
      await().atMost(PATIENCE).until(() -> SMTP.getReceivedMessages().length >= 2);
    } finally {
      neverMark(false);
    }
    awaitSent(edition, 1);

    assertThat(Stream.of(SMTP.getReceivedMessages()).map(ReminderMailTest::id).distinct())
        .hasSize(1);
    assertThat(door.get(ORGANIZER, edition.path("/reminders")).body().path("reminders")).hasSize(1);
  }

  /** An evaluation of which the service shows that every sheet is missing. */
  private AnEdition opened(int applications) {
    AnEdition edition = anEdition().ready(applications).withJury().opened();
    door.get(ORGANIZER, edition.path("/evaluation"), "Palmares-After", edition.position());
    return edition;
  }

  /** The database takes no mark: to the outbox as if the process died before it. */
  private void neverMark(boolean so) {
    jdbc.sql(
            so
                ? """
                  create function dies() returns trigger language plpgsql
                    as 'begin raise exception ''died before marking''; end';
                  create trigger dies before update of sent_at on reminder_mail
                    for each row execute function dies()
                  """
                : "drop trigger dies on reminder_mail; drop function dies()")
        .update();
  }

  private void awaitSent(AnEdition edition, int mails) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              JsonNode list = door.get(ORGANIZER, edition.path("/reminders")).body();
              assertThat(list.path("mailServer").asBoolean()).isTrue();
              assertThat(list.path("reminders"))
                  .as("%s", list)
                  .hasSize(mails)
                  .allMatch(reminder -> reminder.path("state").asString().equals("sent"));
            });
  }

  private void contact(AnEdition edition, String juror) {
    String body = "{\"email\": \"%s\"}".formatted(address(edition, juror));
    Answer kept = door.put(ORGANIZER, "/jurors/juror-" + juror + "/contact", body);
    assertThat(kept.status()).as("%s", kept).isEqualTo(204);
  }

  private static String address(AnEdition edition, String juror) {
    return juror + "." + edition.year + "@example.org";
  }

  private Answer remind(AnEdition edition, String juror, String message) {
    String body = "{\"jurors\": [\"juror-%s\"], \"message\": \"%s\"}".formatted(juror, message);
    Answer reminded = door.post(ORGANIZER, edition.path("/reminders"), body);
    assertThat(reminded.status()).as("%s", reminded).isEqualTo(201);
    return reminded;
  }

  private static String text(MimeMessage mail) throws IOException, MessagingException {
    return mail.getContent().toString();
  }

  private static String id(MimeMessage mail) {
    try {
      return mail.getMessageID();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
