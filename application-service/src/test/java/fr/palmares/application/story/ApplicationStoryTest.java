package fr.palmares.application.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.event.ApplicationEvent.ApplicationAmended;
import fr.palmares.kernel.event.ApplicationEvent.ApplicationSubmitted;
import fr.palmares.kernel.event.ApplicationEvent.LocalAuthorityRegistered;
import fr.palmares.kernel.event.ApplicationEvent.MemberJoined;
import fr.palmares.kernel.event.EditionEvent.ApplicationsClosed;
import fr.palmares.kernel.event.EditionEvent.ApplicationsOpened;
import fr.palmares.kernel.event.EditionEvent.EditionPrepared;
import fr.palmares.kernel.event.EditionEvent.RulebookAdopted;
import fr.palmares.kernel.event.PublicEvent;
import fr.palmares.web.testing.Answer;
import fr.palmares.web.testing.Door;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The year's first half, told at the doors: from the preparation to the closing. */
class ApplicationStoryTest extends OnRealServers {

  @Test
  void an_edition_goes_from_preparation_to_its_closing() {
    AnEdition edition = anEdition();
    Door anyone = Door.at(port);

    assertThat(anyone.get(edition.path("")).rule()).isEqualTo("unknown-edition");
    edition.prepared();
    assertThat(anyone.get(edition.path("/rulebook")).rule()).isEqualTo("rulebook-missing");
    edition.withRulebook().opened();
    edition.submitted("Syndicat du Story");
    Answer closing = organizer.post(edition.path("/closing"));
    JsonNode overview = anyone.getAfter(closing, edition.path("")).body();
    JsonNode organizers = organizer.get(edition.path("")).body();

    assertThat(overview.path("edition").asInt()).isEqualTo(edition.year);
    assertThat(overview.path("phase").asString()).isEqualTo("closed");
    assertThat(overview.path("rulebookVersion").asInt()).isEqualTo(1);
    assertThat(overview.path("applications").isNull()).as("nobody else's business").isTrue();
    assertThat(organizers.at("/applications/submitted").asInt()).isEqualTo(1);
    assertThat(anyone.get(edition.path("/rulebook")).body().at("/axes/0/criteria/1/id").asString())
        .isEqualTo("a.2");
  }

  @Test
  void a_dossier_shows_what_was_answered_and_nobody_s_name() {
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    String application = edition.submitted("Syndicat des Dossiers");
    candidate.post(
        application + "/evidence",
        "{\"criterion\": \"a.1\", \"name\": \"Plan\", \"link\": \"https://exemple.fr/plan\"}");
    Answer amended = candidate.post(application + "/amendment", "{\"answers\": {\"a.1\": \"si\"}}");

    Answer dossier = candidate.getAfter(amended, application);

    assertThat(dossier.body().path("status").asString()).isEqualTo("submitted");
    assertThat(dossier.body().path("amendments").asInt()).isEqualTo(1);
    assertThat(dossier.body().path("answers").toString())
        .isEqualTo("{\"a.1\":\"si\",\"a.2\":\"non\"}");
    assertThat(dossier.body().at("/evidence/0/link").asString())
        .isEqualTo("https://exemple.fr/plan");
    assertThat(dossier.toString()).doesNotContain("Exemple", "camille");
  }

  @Test
  void the_other_services_hear_what_they_need_and_no_answer() {
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    String application = edition.submitted("Syndicat des Ondes");
    candidate.post(application + "/amendment", "{\"answers\": {\"a.1\": \"secret\"}}");
    edition.started("Syndicat des Brouillons");
    candidate.post(edition.submitted("Syndicat du Départ") + "/withdrawal", "{\"reason\": \"x\"}");
    edition.closed();

    await().atMost(Duration.ofSeconds(30)).until(() -> heardOf(edition).size() == 4);

    assertThat(heardOf(edition))
        .extracting(Object::getClass)
        .isEqualTo(
            List.of(
                EditionPrepared.class,
                RulebookAdopted.class,
                ApplicationsOpened.class,
                ApplicationsClosed.class));
    String id = application.substring("/applications/".length());
    assertThat(heardOf(edition).get(3))
        .isEqualTo(
            new ApplicationsClosed(new EditionYear(edition.year), List.of(ApplicationId.of(id))));
    await().atMost(Duration.ofSeconds(30)).until(() -> heardOf(id).size() == 3);
    assertThat(heardOf(id))
        .extracting(Object::getClass)
        .isEqualTo(
            List.of(MemberJoined.class, ApplicationSubmitted.class, ApplicationAmended.class));
    assertThat(heardOf("syndicat-syndicat-des-ondes"))
        .singleElement()
        .isInstanceOf(LocalAuthorityRegistered.class);
    assertThat(wire.published().toString()).doesNotContain("secret", "Exemple");
  }

  @Test
  void one_application_moves_on_after_the_deadline_by_an_extension_on_record() {
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    String granted = edition.answered("Syndicat du Sursis");
    String late = edition.answered("Syndicat du Retard");
    String passed = edition.rulebook("\"calendar\": {\"applicationsClose\": \"2020-01-01\"},");
    organizer.put(edition.path("/rulebook?reason=date"), passed);
    String until = "{\"until\": \"2199-01-01T00:00:00Z\", \"reason\": \"%s\"}";

    assertThat(candidate.post(granted + "/submission").rule()).isEqualTo("deadline-passed");
    assertThat(organizer.post(granted + "/extension", until.formatted(" ")).rule())
        .isEqualTo("reason-missing");
    assertThat(organizer.post(granted + "/extension", until.replace("2199", "1999")).rule())
        .isEqualTo("extension-in-the-past");
    Answer extended = organizer.post(granted + "/extension", until.formatted("inondation"));

    assertThat(extended.status()).as(extended.toString()).isEqualTo(200);
    assertThat(candidate.getAfter(extended, granted).body().path("extendedUntil").asString())
        .isEqualTo("2199-01-01T00:00:00Z");
    assertThat(candidate.post(granted + "/submission").status()).isEqualTo(200);
    assertThat(candidate.post(late + "/submission").rule()).isEqualTo("deadline-passed");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> heardOf(granted.substring("/applications/".length())).size() == 2);
  }

  @Test
  void an_authority_is_registered_once_under_its_first_name() {
    String fontaine =
        "{\"kind\": \"commune\", \"siren\": \"213801699\", \"name\": \"%s\", \"department\": \"38\"}";
    Answer first = candidate.post("/authorities", fontaine.formatted("Fontaine"));
    Answer again = candidate.post("/authorities", fontaine.formatted("Fontaine"));
    Answer renamed = organizer.post("/authorities", fontaine.formatted("Ville de Fontaine"));

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body().path("authority").asString()).isEqualTo("213801699");
    assertThat(again.body().path("registeredAs").isNull()).isTrue();
    assertThat(renamed.status()).isEqualTo(200);
    assertThat(renamed.body().at("/registeredAs/name").asString()).isEqualTo("Fontaine");
    assertThat(candidate.getAfter(first, "/authorities/213801699").body().path("name").asString())
        .isEqualTo("Fontaine");
    Door anyone = Door.at(port);
    assertThat(anyone.get("/authorities/213801699").status())
        .as("nobody learns who may be a candidate")
        .isEqualTo(anyone.get("/authorities/nobody").status())
        .isEqualTo(401);
  }

  @Test
  void a_command_sent_twice_counts_once() {
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    String authority = AnEdition.register(candidate, "Syndicat Double");
    Door keyed = candidate.with("Idempotency-Key", "start-1");

    Answer first = edition.start(keyed, authority);
    long events = events();
    Answer again = edition.start(keyed, authority);
    String other = AnEdition.register(candidate, "Syndicat Simple");
    Answer misused = edition.start(keyed, other);

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.position()).isEqualTo(first.position());
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(misused.rule()).isEqualTo("command-id-reused");
    assertThat(events()).isEqualTo(events + 1);
    assertThat(contacts(first)).isEqualTo(2);
  }

  @Test
  void a_list_comes_in_pages() {
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    edition.started("Pages C");
    edition.started("Pages A");
    edition.started("Pages B");
    Answer last = candidate.post(edition.started("Pages D") + "/withdrawal", "{\"reason\": \"x\"}");

    JsonNode first = organizer.getAfter(last, edition.path("/applications?limit=3")).body();
    String next = first.path("next").asString();
    JsonNode second = organizer.get(edition.path("/applications?limit=3&after=" + next)).body();

    assertThat(first.path("applications").size()).isEqualTo(3);
    assertThat(second.path("applications").size()).isEqualTo(1);
    assertThat(second.at("/applications/0/status").asString()).isEqualTo("withdrawn");
    assertThat(second.path("next").isNull()).isTrue();
  }

  @Test
  void a_person_is_erased_and_the_log_stays() {
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    Answer started = edition.start(candidate, AnEdition.register(candidate, "Syndicat Discret"));
    long events = events();
    String path = "/applications/" + started.body().path("application").asString() + "/contacts";
    assertThat(contacts(started)).isEqualTo(2);

    Answer erased =
        Door.at(port)
            .as("administrator-1", Role.ADMINISTRATOR)
            .send("DELETE", path, BodyPublishers.noBody());

    assertThat(erased.status()).isEqualTo(204);
    assertThat(contacts(started)).isZero();
    assertThat(events()).isEqualTo(events);
    assertThat(jdbc.sql("select payload::text from event").query(String.class).list())
        .noneMatch(payload -> payload.contains("Camille") || payload.contains("camille@"));
  }

  private long contacts(Answer started) {
    return jdbc.sql("select count(*) from contact where application = ?")
        .param(started.body().path("application").asString())
        .query(Long.class)
        .single();
  }

  private List<PublicEvent> heardOf(AnEdition edition) {
    return heardOf(String.valueOf(edition.year));
  }

  private List<PublicEvent> heardOf(String subject) {
    return wire.published().stream().filter(event -> event.subject().equals(subject)).toList();
  }
}
