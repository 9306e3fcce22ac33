package fr.palmares.application.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.event.EvaluationEvent.ConflictDeclared;
import fr.palmares.kernel.event.EvaluationEvent.Juror;
import fr.palmares.kernel.event.EvaluationEvent.JurorRecused;
import fr.palmares.kernel.event.EvaluationEvent.JuryAppointed;
import fr.palmares.web.testing.Door;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a juror may read of the applications, by what evaluation-service has told. */
class JurorReadsTest extends OnRealServers {

  private Door alice = Door.at(0);
  private Door boris = Door.at(0);

  @BeforeEach
  void findTheJurors() {
    alice = Door.at(port).as("juror-alice", Role.JUROR);
    boris = Door.at(port).as("juror-boris", Role.JUROR);
  }

  @Test
  void nobody_reads_as_a_juror_before_their_appointment_has_arrived() {
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    String application = edition.submitted("Syndicat Fermé");

    awaitSeen(alice, application, "juror-not-appointed");
    assertThat(alice.get(edition.path("/applications")).rule()).isEqualTo("juror-not-appointed");

    appoint(edition, "juror-alice");
    awaitSeen(alice, application, "ok");
    assertThat(seen(boris, application)).isEqualTo("juror-not-appointed");

    appoint(edition, "juror-boris");
    awaitSeen(boris, application, "ok");
    assertThat(seen(alice, application)).isEqualTo("juror-not-appointed");
  }

  @Test
  void a_file_closes_to_a_recused_juror_alone_and_no_other_file_does() {
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    String hers = edition.submitted("Syndicat Cousin");
    String other = edition.submitted("Syndicat Voisin");
    wire.publish(new JurorRecused(id(hers), year(edition), JurorId.of("juror-alice"), "cousins"));
    wire.publish(new ConflictDeclared(id(other), year(edition), JurorId.of("juror-boris"), "?"));
    appoint(edition, "juror-alice", "juror-boris");

    awaitSeen(alice, other, "ok");
    awaitSeen(alice, hers, "juror-recused");
    assertThat(list(alice, edition)).isEqualTo(List.of(id(other).text()));
    assertThat(seen(boris, hers)).isEqualTo("ok");
    assertThat(list(boris, edition)).hasSize(2);
    assertThat(seen(boris, other)).as("a declared conflict recuses nobody").isEqualTo("ok");
    Door asOrganizer = Door.at(port).as("juror-alice", Role.ORGANIZER);
    assertThat(seen(asOrganizer, hers)).as("whatever other role").isEqualTo("juror-recused");
    assertThat(list(asOrganizer, edition)).isEqualTo(List.of(id(other).text()));
    assertThat(seen(organizer, hers)).isEqualTo("ok");
  }

  @Test
  void a_candidate_who_judges_others_still_reads_their_own() {
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    String own = edition.submitted("Syndicat Juge et Partie");

    awaitSeen(Door.at(port).as("candidate-1", Role.JUROR, Role.CANDIDATE), own, "ok");
  }

  @Test
  void a_juror_reads_no_draft_before_it_is_handed_in_whatever_other_role_they_hold() {
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    String draft = edition.answered("Syndicat Brouillon");
    String handedIn = edition.submitted("Syndicat Déposé");
    appoint(edition, "juror-alice");
    awaitSeen(alice, handedIn, "ok");
    Door asOrganizer = Door.at(port).as("juror-alice", Role.ORGANIZER);

    for (Door hat : List.of(alice, asOrganizer)) {
      assertThat(seen(hat, draft)).isEqualTo("unknown-application");
      assertThat(hat.get(draft + "/receipts").rule()).isEqualTo("unknown-application");
      assertThat(hat.get(draft + "/evidence/files/0").rule()).isEqualTo("unknown-application");
      assertThat(hat.post(draft + "/clarifications", "{\"question\": \"Qui ?\"}").rule())
          .isEqualTo("unknown-application");
      assertThat(list(hat, edition)).containsExactly(id(handedIn).text());
    }
    assertThat(list(organizer, edition)).hasSize(2);
    assertThat(seen(organizer, draft)).isEqualTo("ok");

    candidate.post(draft + "/submission");
    awaitSeen(alice, draft, "ok");
    assertThat(list(alice, edition)).hasSize(2);
  }

  @Test
  void a_file_of_which_an_event_waits_is_closed_to_jurors() {
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    String application = edition.submitted("Syndicat en Attente");
    appoint(edition, "juror-alice");
    awaitSeen(alice, application, "ok");

    park(id(application).text());

    assertThat(seen(alice, application)).isEqualTo("events-waiting");
    assertThat(list(alice, edition)).isEmpty();
    assertThat(seen(organizer, application)).isEqualTo("ok");
    park(edition.path("").replace("/editions/", ""));
    assertThat(alice.get(edition.path("/applications")).rule()).isEqualTo("events-waiting");
  }

  private void park(String key) {
    jdbc.sql(
            """
            insert into parked_event
              (consumer, key, topic, partition, "offset", headers, body, reason)
            values ('test', ?, 'test', 0, 0, '{}', '', 'test')
            """)
        .param(key)
        .update();
  }

  private void appoint(AnEdition edition, String... jurors) {
    wire.publish(
        new JuryAppointed(
            year(edition),
            Stream.of(jurors).map(juror -> Juror.of(JurorId.of(juror), "Ligue")).toList()));
  }

  private static String seen(Door door, String application) {
    var answer = door.get(application);
    return answer.status() == 200 ? "ok" : answer.rule();
  }

  private static void awaitSeen(Door door, String application, String expected) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(seen(door, application)).isEqualTo(expected));
  }

  private static List<String> list(Door door, AnEdition edition) {
    return door.get(edition.path("/applications"))
        .body()
        .path("applications")
        .valueStream()
        .map(line -> line.path("application").asString())
        .toList();
  }

  private static EditionYear year(AnEdition edition) {
    return new EditionYear(edition.year);
  }

  private static ApplicationId id(String path) {
    return ApplicationId.of(path.substring("/applications/".length()));
  }
}
