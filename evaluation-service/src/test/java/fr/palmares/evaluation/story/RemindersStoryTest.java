package fr.palmares.evaluation.story;

import static fr.palmares.evaluation.story.AnEdition.ALICE;
import static fr.palmares.evaluation.story.AnEdition.BORIS;
import static fr.palmares.evaluation.story.AnEdition.SHEET;
import static fr.palmares.evaluation.story.Door.AUDITOR;
import static fr.palmares.evaluation.story.Door.ORGANIZER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.evaluation.story.Door.Answer;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Reminders where no mail server is configured. */
class RemindersStoryTest extends OnRealServers {

  private static final String EMAIL = "{\"email\": \"alice@example.org\"}";

  @Test
  void mails_stay_queued_in_sight_of_the_organizer() {
    AnEdition edition = anEdition().ready(1).withJury().opened().sheetOf(BORIS, 1, SHEET);
    String path = edition.path("/reminders");
    door.put(ORGANIZER, "/jurors/juror-alice/contact", EMAIL);
    after(
        door.put(
            ORGANIZER,
            edition.file(1, "/assignment"),
            "{\"jurors\": [\"juror-alice\", \"juror-boris\"]}"),
        ORGANIZER,
        path);

    assertThat(door.post(ORGANIZER, path, "{\"jurors\": [\"juror-boris\"]}").rule())
        .isEqualTo("nothing-missing");
    Answer reminded = door.post(ORGANIZER, path, "{}", "Idempotency-Key", "r-1");
    door.post(ORGANIZER, path, "{}", "Idempotency-Key", "r-1");

    JsonNode list = after(reminded, AUDITOR, path).body();
    assertThat(list.path("mailServer").asBoolean()).isFalse();
    assertThat(list.path("reminders")).hasSize(1);
    JsonNode reminder = list.path("reminders").get(0);
    assertThat(reminder.path("juror").asString()).isEqualTo("juror-alice");
    assertThat(reminder.path("number").asInt()).isEqualTo(1);
    assertThat(reminder.path("missing").asInt()).isEqualTo(1);
    assertThat(reminder.path("state").asString()).isEqualTo("queued");
    assertThat(reminder.path("waitingFor").asString()).isEqualTo("mail-server");
    assertThat(door.delete(ORGANIZER, "/jurors/juror-alice/contact").status()).isEqualTo(204);
    JsonNode erased = door.get(ORGANIZER, path).body().path("reminders").get(0);
    assertThat(erased.path("waitingFor").asString()).isEqualTo("contact");
    assertThat(inTheLog("%example.org%")).isZero();
    assertThat(door.get("juror-boris~organizer", path).rule()).isEqualTo("jurors-only-judge");
    assertThat(door.post("juror-boris~organizer", path, "{}").rule())
        .isEqualTo("jurors-only-judge");
  }

  @Test
  void what_is_no_reminder_is_refused() {
    AnEdition edition = anEdition().ready(1).withJury();
    String path = edition.path("/reminders");

    assertThat(door.post(ORGANIZER, path, "{}").rule()).isEqualTo("evaluation-not-open");
    edition.opened();
    assertThat(door.post(ORGANIZER, path, "{\"jurors\": [\"juror-nobody\"]}").rule())
        .isEqualTo("juror-not-appointed");
    assertThat(door.post(ORGANIZER, path, "{\"jurors\": [null]}").status()).isIn(400, 422);
    String contact = "/jurors/" + ALICE.replaceAll("~.*", "") + "/contact";
    assertThat(door.put(ORGANIZER, contact, "{\"email\": \"no address\"}").rule())
        .isEqualTo("invalid-address");
    assertThat(door.put(ORGANIZER, contact, "{\"email\": null}").status()).isIn(400, 422);
  }

  @Test
  void a_change_of_address_leaves_its_trace_and_not_the_address() {
    String contact = "/jurors/juror-zoe/contact";

    assertThat(door.delete(ORGANIZER, contact).status()).as("nothing to erase").isEqualTo(204);
    door.put(ORGANIZER, contact, "{\"email\": \"zoe@one.example\"}");
    door.put(ORGANIZER, contact, "{\"email\": \"zoe@one.example\"}");
    door.put(ORGANIZER, contact, "{\"email\": \"zoe@two.example\"}");
    assertThat(door.delete(ORGANIZER, contact).status()).isEqualTo(204);
    assertThat(door.delete(ORGANIZER, contact).status()).isEqualTo(204);
    door.put(ORGANIZER, contact, "{\"email\": \"zoe@two.example\"}");

    List<String> kept = List.of("contact-kept", "contact-kept", "contact-erased", "contact-kept");
    assertThat(changes("type")).isEqualTo(kept);
    assertThat(changes("payload::json ->> 'commitment'").stream().filter(Objects::nonNull))
        .as("no two alike, not even of one address")
        .hasSize(3)
        .doesNotHaveDuplicates()
        .allMatch(commitment -> commitment.matches("[0-9a-f]{64}"));
    assertThat(changes("metadata::text")).allMatch(who -> who.contains("organizer-1"));
    assertThat(inTheLog("%zoe@%")).isZero();
  }

  private List<String> changes(String what) {
    return jdbc.sql(
            "select "
                + what
                + " from event where stream_id = 'juror-contact-juror-zoe'"
                + " order by position")
        .query((row, n) -> row.getString(1))
        .list();
  }

  private long inTheLog(String text) {
    return jdbc.sql("select count(*) from event where payload::text like ?")
        .param(text)
        .query(Long.class)
        .single();
  }
}
