package fr.palmares.application.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.palmares.kernel.event.ApplicationEvent.ApplicationSubmitted;
import fr.palmares.kernel.event.ApplicationEvent.LocalAuthorityMerged;
import fr.palmares.kernel.event.ApplicationEvent.LocalAuthorityRegistered;
import fr.palmares.kernel.event.ApplicationEvent.LocalAuthorityRenamed;
import fr.palmares.kernel.event.ApplicationEvent.LocalAuthoritySuccessionCorrected;
import fr.palmares.web.testing.Answer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who may apply: the whole register, and what becomes of authorities over the years. */
class AuthoritiesStoryTest extends OnRealServers {

  private static final String HEADER =
      "kind,siren,code,name,epci_type,department,region,population\n";
  private static final String SMALL =
      HEADER
          + "commune,210300010,03001,Épinay-le-Vieux,,03,84,800\n"
          + "commune,210300020,03002,Épinay,,03,84,12000\n"
          + "epci,200300030,200300030,\"CC Val d'Épinay, Forêts\",CC,,,30000\n"
          + "departement,,03,Allier,,03,84,\n";

  @Test
  void the_register_is_loaded_whole_once_and_is_not_repeated_in_the_log() {
    Answer loaded = load(SMALL);
    long events = events();
    Answer again = load(SMALL);

    assertThat(loaded.status()).as("%s", loaded).isEqualTo(200);
    assertThat(again.position()).isEqualTo("0");
    jdbc.sql("delete from reference_authority").update();
    load(SMALL);
    assertThat(names("q=epinay")).as("lost lines come back without another event").hasSize(3);
    assertThat(events()).isEqualTo(events);
    assertThat(
            jdbc.sql("select payload::text from event where type = 'register-loaded'")
                .query(String.class)
                .list())
        .anySatisfy(
            event ->
                assertThat(event)
                    .contains("Insee, janvier", "\"rows\":4")
                    .doesNotContain("Épinay"));
  }

  @Test
  void a_file_with_faults_changes_nothing() {
    load(SMALL);
    long events = events();

    Answer refused = load(HEADER + "village,1,1,X,,,,\ncommune,210300099,1,Y,,,,-1\n");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.rule()).isEqualTo("invalid-file");
    assertThat(refused.body().at("/violations/0/line").asInt()).isEqualTo(2);
    assertThat(refused.body().at("/violations/1/line").asInt()).isEqualTo(3);
    assertThat(refused.body().at("/violations/1/message").asString()).contains("inhabitants");
    Answer french =
        organizer
            .with("Accept-Language", "fr")
            .with("Content-Type", "text/csv")
            .post("/authorities/register?source=Insee", HEADER + "commune,210300099,1,Y,,,,-1\n");
    assertThat(french.body().at("/violations/0/message").asString()).contains("habitants");
    assertThat(events()).isEqualTo(events);
    assertThat(names("q=epinay")).hasSize(3);
    assertThat(
            organizer
                .with("Content-Type", "text/csv")
                .post("/authorities/register?source=%20", SMALL)
                .rule())
        .isEqualTo("register-without-source");
  }

  @Test
  void a_name_is_found_without_accents_and_case_the_likeliest_first() {
    load(SMALL);

    assertThat(names("q=EPINAY"))
        .containsExactly("Épinay", "Épinay-le-Vieux", "CC Val d'Épinay, Forêts");
    assertThat(names("q=%C3%A9pinay%20le")).containsExactly("Épinay-le-Vieux");
    assertThat(names("q=epinay&kind=epci")).containsExactly("CC Val d'Épinay, Forêts");
    assertThat(names("q=epinay&department=75")).isEmpty();
    assertThat(names("q=epinay&limit=1")).containsExactly("Épinay");
    assertThat(names("q=%25_%00'")).as("nothing stands for anything else").isNotNull();
    assertThat(candidate.get("/authorities/search?q=x&limit=0").rule()).isEqualTo("page-size");
    assertThat(candidate.get("/authorities/search?q=x&kind=village").rule())
        .isEqualTo("invalid-value");
  }

  /** France has 36,359 of them. */
  @Test
  void a_whole_country_is_loaded_and_searched() {
    StringBuilder country = new StringBuilder(HEADER);
    for (int i = 0; i < 36_000; i++) {
      country.append(
          "commune,%09d,%05d,Saint-Essai-sur-Rivière-%d,,38,84,%d%n".formatted(i, i, i, i));
    }
    Answer loaded = load(country.toString());

    assertThat(loaded.status()).as("%s", loaded).isEqualTo(200);
    assertThat(names("q=riviere-35999")).hasSize(1);
    assertThat(names("q=saint%20essai&limit=3")).hasSize(3);
    load(SMALL);
  }

  @Test
  void who_stands_in_the_register_applies_without_being_registered_first() {
    load(SMALL);
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    AnEdition closed = anEdition().prepared().withRulebook();
    long events = events();

    assertThat(closed.start(candidate, "210300010").rule()).isEqualTo("applications-not-open");
    assertThat(events()).as("a refused start registers nobody").isEqualTo(events);
    Answer started = edition.start(candidate, "210300010");

    assertThat(started.status()).as("%s", started).isEqualTo(201);
    JsonNode known = candidate.getAfter(started, "/authorities/210300010").body();
    assertThat(known.path("name").asString()).isEqualTo("Épinay-le-Vieux");
    assertThat(known.path("region").asString()).isEqualTo("84");
    assertThat(known.path("population").asInt()).isEqualTo(800);
    assertThat(edition.start(candidate, "219999999").rule()).isEqualTo("unknown-authority");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> heard("210300010", LocalAuthorityRegistered.class));
  }

  @Test
  void who_was_registered_before_the_register_was_loaded_gets_what_it_tells() {
    String siren = "210300711";
    Answer registered =
        candidate.post(
            "/authorities",
            "{\"kind\": \"commune\", \"siren\": \"" + siren + "\", \"name\": \"Tôtville\"}");
    load(SMALL + "commune," + siren + ",03071,Tôtville,,03,84,1234\n");

    JsonNode known = candidate.getAfter(registered, "/authorities/" + siren).body();
    assertThat(known.path("region").asString()).isEqualTo("84");
    assertThat(known.path("population").asInt()).isEqualTo(1234);
    JsonNode suggested = candidate.get("/authorities/search?q=totville").body().get(0);
    assertThat(suggested.path("registered").asBoolean()).isTrue();
    assertThat(suggested.path("region").asString()).isEqualTo("84");
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    String application = edition.started(edition.start(candidate, siren));
    candidate.put(application + "/answers/a.1", "{\"answer\": \"oui\"}");
    candidate.put(application + "/answers/a.2", "{\"answer\": \"non\"}");
    assertThat(candidate.post(application + "/submission").status()).isEqualTo(200);
    await().atMost(Duration.ofSeconds(30)).until(() -> submittedFrom(siren, "84"));
  }

  @Test
  void a_renamed_authority_stays_the_same_and_is_found_under_both_names() {
    String id = AnEdition.register(candidate, "Syndicat des Vieux Noms");
    Answer renamed =
        organizer.post("/authorities/" + id + "/renaming", renaming("Syndicat Neuf", "arrêté"));

    assertThat(renamed.status()).as("%s", renamed).isEqualTo(200);
    JsonNode known = candidate.getAfter(renamed, "/authorities/" + id).body();
    assertThat(known.path("name").asString()).isEqualTo("Syndicat Neuf");
    assertThat(known.at("/formerNames/0").asString()).isEqualTo("Syndicat des Vieux Noms");
    JsonNode found = candidate.get("/authorities/search?q=vieux%20noms").body();
    assertThat(found.at("/0/authority").asString()).isEqualTo(id);
    assertThat(found.at("/0/name").asString()).isEqualTo("Syndicat Neuf");
    assertThat(found.at("/0/formerName").asString()).isEqualTo("Syndicat des Vieux Noms");
    assertThat(
            organizer
                .post("/authorities/" + id + "/renaming", renaming("Syndicat Neuf", "encore"))
                .position())
        .isEqualTo("0");
    await().atMost(Duration.ofSeconds(30)).until(() -> heard(id, LocalAuthorityRenamed.class));
  }

  @Test
  void a_merged_authority_starts_no_application_and_says_who_goes_on() {
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    String ended = AnEdition.register(candidate, "Syndicat Fini");
    String goesOn = AnEdition.register(candidate, "Syndicat Suite");
    Answer merged = merge(ended, goesOn);

    Answer refused = edition.start(candidate, ended);

    assertThat(merged.status()).as("%s", merged).isEqualTo(200);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.rule()).isEqualTo("authority-merged");
    assertThat(refused.body().path("detail").asString()).contains(goesOn);
    assertThat(
            candidate
                .getAfter(merged, "/authorities/" + ended)
                .body()
                .path("mergedInto")
                .asString())
        .isEqualTo(goesOn);
    assertThat(candidate.get("/authorities/" + goesOn).body().at("/mergedFrom/0").asString())
        .isEqualTo(ended);
    assertThat(merge(goesOn, ended).rule()).isEqualTo("authority-merged");
    assertThat(merge(goesOn, goesOn).rule()).isEqualTo("merger-into-itself");
    assertThat(merge(goesOn, "nobody").rule()).isEqualTo("unknown-authority");
    await().atMost(Duration.ofSeconds(30)).until(() -> heard(ended, LocalAuthorityMerged.class));
  }

  @Test
  void what_was_recorded_by_mistake_is_undone_with_a_reason() {
    AnEdition edition = anEdition().prepared().withRulebook().opened();
    String id = AnEdition.register(candidate, "Syndicat Juste");
    String other = AnEdition.register(candidate, "Syndicat Autre");
    String because = "{\"reason\": \"confondu\"}";
    organizer.post("/authorities/" + id + "/renaming", renaming("Syndicat Faux", "erreur"));
    merge(id, other);

    String renaming = "/authorities/" + id + "/renaming/correction";
    Answer unnamed = organizer.post(renaming, because);
    Answer undone = organizer.post("/authorities/" + id + "/merger/correction", because);

    assertThat(unnamed.status()).as("%s", unnamed).isEqualTo(200);
    assertThat(undone.status()).as("%s", undone).isEqualTo(200);
    JsonNode known = candidate.getAfter(undone, "/authorities/" + id).body();
    assertThat(known.path("name").asString()).isEqualTo("Syndicat Juste");
    assertThat(known.path("formerNames").size()).isZero();
    assertThat(known.path("mergedInto").isNull()).isTrue();
    assertThat(names("q=syndicat%20faux")).isEmpty();
    assertThat(edition.start(candidate, id).status()).isEqualTo(201);
    assertThat(organizer.post(renaming, because).rule()).isEqualTo("nothing-to-correct");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> heard(id, LocalAuthoritySuccessionCorrected.class));
  }

  private Answer load(String csv) {
    return organizer
        .with("Content-Type", "text/csv")
        .post("/authorities/register?source=Insee,%20janvier", csv);
  }

  private Answer merge(String ended, String into) {
    return organizer.post(
        "/authorities/" + ended + "/merger",
        "{\"into\": \"%s\", \"reason\": \"fusion\"}".formatted(into));
  }

  private static String renaming(String name, String reason) {
    return "{\"name\": \"%s\", \"reason\": \"%s\"}".formatted(name, reason);
  }

  private List<String> names(String query) {
    return candidate.get("/authorities/search?" + query).body().values().stream()
        .map(found -> found.path("name").asString())
        .toList();
  }

  /** What the other services are told of where an applicant lies. */
  private boolean submittedFrom(String siren, String region) {
    return wire.published().stream()
        .filter(ApplicationSubmitted.class::isInstance)
        .map(event -> ((ApplicationSubmitted) event).authority())
        .anyMatch(
            authority -> authority.id().text().equals(siren) && region.equals(authority.region()));
  }

  private boolean heard(String subject, Class<?> event) {
    return wire.published().stream()
        .anyMatch(heard -> heard.subject().equals(subject) && event.isInstance(heard));
  }
}
