package fr.palmares.application.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.palmares.application.demarches.AForm;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.event.EvaluationEvent.JurorRecused;
import fr.palmares.web.testing.Answer;
import fr.palmares.web.testing.Door;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The organizer takes over what was filed in démarches-simplifiées. */
class DemarchesStoryTest extends OnRealServers {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> OUTCOMES =
      List.of("1001 created", "1002 created", "1003 created", "1004 skipped", "1005 refused");

  @Test
  void a_dry_run_tells_what_the_import_then_does() {
    AnEdition edition = opened();
    long before = events();

    Answer dry = take(edition, true, AForm.pages());
    assertThat(dry.status()).as("%s", dry).isEqualTo(200);
    assertThat(events()).isEqualTo(before);
    Answer real = take(edition, false, AForm.pages());

    assertThat(outcomes(real)).isEqualTo(OUTCOMES);
    assertThat(real.text().replace("\"dryRun\":false", "\"dryRun\":true")).isEqualTo(dry.text());
    Answer dossier = organizer.getAfter(real, "/applications/%d-213801699".formatted(edition.year));
    assertThat(dossier.body().path("status").asString()).as("%s", dossier).isEqualTo("submitted");
    assertThat(dossier.body().path("owner").isNull()).isTrue();
    assertThat(dossier.body().path("answers").path("libre.postes").asString()).isEqualTo("62.5");
    assertThat(dossier.body().path("evidence").size()).isEqualTo(3);
    assertThat(candidate.get("/applications/%d-213801699".formatted(edition.year)).rule())
        .isEqualTo("not-your-application");
  }

  @Test
  void the_same_dossiers_again_leave_the_log_where_it_was() {
    AnEdition edition = opened();
    take(edition, false, AForm.pages());
    long before = events();

    Answer again = take(edition, false, AForm.pages());
    Answer table = files(edition, false, AForm.text("mapping.yaml"), AForm.text("dossiers.csv"));

    assertThat(outcomes(again)).startsWith("1001 unchanged", "1002 unchanged", "1003 unchanged");
    assertThat(outcomes(table)).isEqualTo(outcomes(again));
    assertThat(position(again)).isZero();
    assertThat(events()).isEqualTo(before);
  }

  @Test
  void a_changed_dossier_is_amended_by_what_changed() {
    AnEdition edition = opened();
    take(edition, false, AForm.text("dossier.json"));
    long before = events();

    Answer amended = take(edition, false, AForm.text("dossier.json").replace("62.5", "70"));

    assertThat(outcomes(amended)).containsExactly("1001 amended");
    assertThat(events()).as("an amendment and where it comes from").isEqualTo(before + 2);
    assertThat(
            organizer
                .getAfter(amended, "/applications/%d-213801699".formatted(edition.year))
                .body()
                .path("amendments")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void other_people_follow_the_dossier_and_the_former_ones_are_erased() {
    AnEdition edition = opened();
    take(edition, false, AForm.text("dossier.json"));
    String id = edition.year + "-213801699";
    String changed = AForm.text("dossier.json").replace("camille@exemple.fr", "sacha@exemple.fr");

    assertThat(outcomes(take(edition, true, changed))).containsExactly("1001 amended");
    assertThat(outcomes(take(edition, false, changed))).containsExactly("1001 amended");
    assertThat(outcomes(take(edition, false, changed))).containsExactly("1001 unchanged");
    assertThat(count("select count(*) from contact where application = ?", id)).isEqualTo(2);
    assertThat(
            jdbc.sql("select detail from contact where application = ? and task = 'referent'")
                .param(id)
                .query(String.class)
                .single())
        .isEqualTo("sacha@exemple.fr");
    assertThat(count("select count(*) from event where payload::text like ?", "%sacha@%")).isZero();
  }

  @Test
  void an_authority_that_the_register_knows_has_its_region_and_population() {
    AnEdition edition = opened();
    organizer
        .with("Content-Type", "text/csv")
        .post(
            "/authorities/register?source=Insee",
            """
            kind,siren,code,name,epci_type,department,region,population
            commune,213804743,38474,Sassenage,,38,84,11000
            """);
    String other = AForm.text("dossier.json").replace("213801699", "213804743");

    Answer taken = take(edition, false, other);

    assertThat(outcomes(taken)).containsExactly("1001 created");
    JsonNode known = organizer.getAfter(taken, "/authorities/213804743").body();
    assertThat(known.path("region").asString()).isEqualTo("84");
    assertThat(known.path("population").asInt()).isEqualTo(11000);
  }

  @Test
  void an_imported_application_is_handed_over_to_its_candidate() {
    AnEdition edition = opened();
    take(edition, false, AForm.text("dossier.json"));
    String application = "/applications/%d-213801699".formatted(edition.year);

    Answer over = organizer.post(application + "/transfer", "{\"to\": \"candidate-1\"}");

    assertThat(over.status()).as("%s", over).isEqualTo(200);
    assertThat(candidate.getAfter(over, application).status()).isEqualTo(200);
    assertThat(outcomes(take(edition, false, AForm.text("dossier.json").replace("62.5", "70"))))
        .containsExactly("1001 refused");
  }

  @Test
  void a_recused_juror_who_is_organizer_too_learns_nothing_of_the_file() {
    AnEdition edition = opened();
    take(edition, false, AForm.text("dossier.json"));
    ApplicationId application = ApplicationId.of(edition.year + "-213801699");
    wire.publish(
        new JurorRecused(
            application, new EditionYear(edition.year), JurorId.of("organizer-1"), "déport"));
    await()
        .until(
            () ->
                count(
                        "select count(*) from known_recusal where application = ?",
                        application.text())
                    == 1);

    Answer dry = take(edition, true, AForm.text("dossier.json"));

    assertThat(dry.body().path("dossiers").path(0).path("reason").path("rule").asString())
        .isEqualTo("juror-recused");
  }

  @Test
  void people_are_in_no_event() {
    AnEdition edition = opened();
    take(edition, false, AForm.pages());

    assertThat(count("select count(*) from event where payload::text like ?", "%amille%")).isZero();
    assertThat(count("select count(*) from event where payload::text like ?", "%agent@%")).isZero();
    assertThat(
            count(
                "select count(*) from contact where detail = 'camille@exemple.fr'"
                    + " and application like ?",
                edition.year + "-%"))
        .isPositive();
  }

  @Test
  void an_export_may_be_larger_than_any_command() {
    AnEdition edition = opened();
    String large =
        AForm.text("dossier.json")
            .replaceFirst("\"data\"", "\"filler\": \"" + "x".repeat(3_000_000) + "\", \"data\"");

    assertThat(outcomes(take(edition, true, large))).containsExactly("1001 created");
    assertThat(outcomes(files(edition, true, AForm.text("mapping.yaml"), large)))
        .containsExactly("1001 created");
  }

  @Test
  void what_cannot_be_used_is_refused_as_a_whole() {
    AnEdition edition = opened();
    Answer mapping = files(edition, false, "answers: [{criterion: z.9}]", AForm.pages());
    assertThat(mapping.status()).as("%s", mapping).isEqualTo(422);
    assertThat(mapping.rule()).isEqualTo("invalid-mapping");
    assertThat(mapping.body().path("violations").size()).isGreaterThan(2);

    assertThat(organizer.post(edition.path("/demarches/import"), "[").rule())
        .isEqualTo("import-unreadable");
    assertThat(organizer.post(edition.path("/demarches/import"), "{}").rule())
        .isEqualTo("invalid-mapping");
    assertThat(take(edition, false, "{\"errors\": [{\"message\": \"x\"}]}").rule())
        .isEqualTo("export-with-errors");
    assertThat(files(edition, false, "\t- : [", AForm.pages()).rule())
        .isEqualTo("mapping-unreadable");
    assertThat(organizer.post("/editions/2099/demarches/import", "{}").rule())
        .isEqualTo("unknown-edition");
    Answer notFile =
        organizer
            .with("Content-Type", "multipart/form-data; boundary=x")
            .post(edition.path("/demarches/import"), "--x--\r\n");
    assertThat(notFile.status()).as("%s", notFile).isEqualTo(400);
  }

  @Test
  void reasons_are_given_in_the_readers_language() {
    AnEdition edition = opened();
    Door french = organizer.with("Accept-Language", "fr");
    JsonNode violation =
        french.post(edition.path("/demarches/import"), "{}").body().at("/violations/0");
    assertThat(violation.path("message").asString()).isEqualTo("Il manque cette partie.");
    assertThat(violation.path("rule").asString()).isEqualTo("mapping-missing");
    JsonNode skipped =
        take(french, edition, true, AForm.pages()).body().path("dossiers").path(3).path("reason");
    assertThat(skipped.path("sentence").asString()).contains("classé sans suite");
  }

  @Test
  void the_schema_of_a_mapping_is_public() {
    assertThat(Door.at(port).get("/schemas/demarches-mapping").body().path("title").asString())
        .contains("démarches-simplifiées");
  }

  private AnEdition opened() {
    AnEdition edition = anEdition().prepared();
    String rulebook = AForm.text("rulebook.json").replace("2031", String.valueOf(edition.year));
    assertThat(organizer.put(edition.path("/rulebook"), rulebook).status()).isEqualTo(200);
    return edition.opened();
  }

  private Answer take(AnEdition edition, boolean dryRun, String export) {
    return take(organizer, edition, dryRun, export);
  }

  private static Answer take(Door door, AnEdition edition, boolean dryRun, String export) {
    String body =
        JSON.writeValueAsString(Map.of("mapping", AForm.text("mapping.yaml"), "export", export));
    return door.post(edition.path("/demarches/import?dryRun=" + dryRun), body);
  }

  private Answer files(AnEdition edition, boolean dryRun, String mapping, String export) {
    String body =
        "--limit\r\n"
            + "Content-Disposition: form-data; name=\"mapping\"; filename=\"m.yaml\"\r\n\r\n"
            + mapping
            + "\r\n--limit\r\n"
            + "Content-Disposition: form-data; name=\"export\"; filename=\"e\"\r\n\r\n"
            + export
            + "\r\n--limit--\r\n";
    return organizer
        .with("Content-Type", "multipart/form-data; boundary=limit")
        .send(
            "POST",
            edition.path("/demarches/import?dryRun=" + dryRun),
            BodyPublishers.ofString(body));
  }

  private static List<String> outcomes(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return StreamSupport.stream(answer.body().path("dossiers").spliterator(), false)
        .map(d -> d.path("dossier").asString() + " " + d.path("outcome").asString())
        .toList();
  }

  private long count(String sql, String like) {
    return jdbc.sql(sql).param(like).query(Long.class).single();
  }
}
