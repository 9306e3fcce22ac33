package fr.palmares.results.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.kernel.Role;
import fr.palmares.results.Given;
import fr.palmares.results.opendata.TableSchemaCheck;
import fr.palmares.web.testing.Answer;
import fr.palmares.web.testing.Door;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All that is made of a publication: nothing before the embargo's end, then all of it at once. */
@TestInstance(Lifecycle.PER_CLASS)
class OutputsStoryTest extends OnRealServers {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Instant EMBARGO = Instant.parse("2090-11-08T16:00:00Z");

  private final List<Answer> before = new ArrayList<>();
  private final List<Answer> ofNoEdition = new ArrayList<>();
  private final List<Answer> feedsBefore = new ArrayList<>();
  private AnEdition edition;

  @BeforeAll
  void publish() {
    clock.set("2090-11-01T09:00:00Z");
    edition = new AnEdition(organizer(), wire);
    edition.withRulebook().with("Boé", 96).with("Claix", 70).with("Agen", 3).arrived();
    List.of("Boé", "Claix", "Agen").forEach(name -> done(edition.award(name)));
    done(edition.grant("encouragements", "Claix", "prometteuse"));
    Answer published = done(edition.publish("{\"embargoUntil\": \"" + EMBARGO + "\"}"));
    clock.set("2090-11-08T15:59:59Z");
    for (String door : doors(edition.year().text())) {
      before.add(everyone().with("Accept", "*/*").getAfter(published, door));
    }
    doors("2998").forEach(door -> ofNoEdition.add(everyone().get(door)));
    feeds().forEach(feed -> feedsBefore.add(everyone().get(feed)));
    clock.set("2090-11-08T16:00:00Z");
  }

  private static List<String> feeds() {
    return List.of("/palmares/feed.atom", "/palmares/feed.json");
  }

  private static List<String> doors(String year) {
    String palmares = "/palmares/" + year;
    String boe = Given.authority("Boé").id().text();
    return List.of(
        palmares,
        palmares + "/press-release",
        palmares + "/open-data/palmares.csv",
        palmares + "/open-data/palmares.json",
        palmares + "/open-data/schema.json",
        palmares + "/open-data/datapackage.json",
        palmares + "/palmares.jsonld",
        palmares + "/badges/" + boe + ".svg",
        palmares + "/badges/commune-nulle-part.svg",
        palmares + "/certificates/" + boe + ".pdf",
        palmares + "/certificates/commune-nulle-part.pdf",
        palmares + "/credentials",
        palmares + "/credentials/0",
        palmares + "/credentials/99",
        palmares + "/credentials/status");
  }

  @Test
  void before_the_embargo_s_end_every_door_answers_as_if_there_were_nothing() {
    assertThat(before).hasSameSizeAs(ofNoEdition).hasSize(15);
    for (int i = 0; i < before.size(); i++) {
      Answer there = before.get(i);
      Answer nothing = ofNoEdition.get(i);
      assertThat(there.status()).as("%s", there).isEqualTo(404).isEqualTo(nothing.status());
      assertThat(there.rule()).as("%s", there).isEqualTo("no-palmares").isEqualTo(nothing.rule());
      assertThat(there.text().replace(edition.year().text(), "2998")).isEqualTo(nothing.text());
      assertThat(there.header("Cache-Control")).contains("no-store");
      assertThat(there.header("ETag")).isEmpty();
    }
    feedsBefore.forEach(feed -> assertThat(feed.text()).doesNotContain("palmarès 20"));
  }

  @Test
  void a_picture_s_reader_is_refused_alike_before() {
    String door = "/palmares/2998/badges/commune-nulle-part.svg";
    for (String accepted : List.of("image/svg+xml", "image/avif,image/webp,*/*;q=0.8")) {
      Answer refused = everyone().with("Accept", accepted).get(door);
      assertThat(refused.status()).as("%s", refused).isEqualTo(404);
      assertThat(refused.rule()).isEqualTo("no-palmares");
    }
  }

  @Test
  void then_everything_is_there_for_every_site_and_cached_by_its_tag() {
    for (String door : doors(edition.year().text())) {
      if (door.contains("nulle-part") || door.endsWith("/99")) {
        assertThat(everyone().get(door).status()).as(door).isEqualTo(404);
        continue;
      }
      Answer answer = everyone().get(door);
      assertThat(answer.status()).as("%s", answer).isEqualTo(200);
      if (!door.equals("/palmares/" + edition.year())) {
        assertThat(answer.header("Access-Control-Allow-Origin")).as(door).isEqualTo("*");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(answer.header("Content-Security-Policy"))
            .isEqualTo("default-src 'none'; frame-ancestors *");
        assertThat(answer.header("X-Frame-Options")).isEmpty();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache, public");
        Answer again = everyone().with("If-None-Match", answer.header("ETag")).get(door);
        assertThat(again.status()).as("%s", again).isEqualTo(304);
      }
    }
    for (String feed : feeds()) {
      assertThat(everyone().get(feed).text()).contains("le palmarès " + edition.year());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/press-release,                 text/markdown;charset=UTF-8,  communique-%s.md",
    "/open-data/palmares.csv,        text/csv;charset=UTF-8,       palmares-%s.csv",
    "/open-data/palmares.json,       application/json,             palmares-%s.json",
    "/open-data/schema.json,         application/json,",
    "/open-data/datapackage.json,    application/json,",
    "/palmares.jsonld,               application/ld+json,",
    "/badges/commune-boe.svg,        image/svg+xml,                badge-%s-commune-boe.svg",
    "/certificates/commune-boe.pdf,  application/pdf,              certificat-%s-commune-boe.pdf",
    "/credentials,                   application/json,",
    "/credentials/0,                 application/vc+jwt,           credential-%s-0.jwt",
    "/credentials/status,            application/vc+jwt,",
    "/../feed.atom,                  application/atom+xml,",
    "/../feed.json,                  application/feed+json,",
    "/../../.well-known/did.json,    application/did+json,",
    "/../../.well-known/jwks.json,   application/json,",
  })
  void each_says_what_it_is_to_any_site_whether_it_is_sent_or_only_told_of(
      String path, String type, @Nullable String name) {
    String door = URI.create("/palmares/" + edition.year() + path).normalize().getPath();
    Door reader = everyone().with("Origin", "https://ailleurs.example");
    Answer sent = reader.get(door);
    Answer told = reader.send("HEAD", door, BodyPublishers.noBody());
    Answer again = reader.with("If-None-Match", sent.header("ETag")).get(door);

    assertThat(List.of(sent.status(), told.status(), again.status()))
        .containsExactly(200, 200, 304);
    assertThat(told.text()).isEmpty();
    assertThat(again.text()).isEmpty();
    for (Answer answer : List.of(sent, told)) {
      assertThat(answer.header("Content-Type")).isEqualTo(type);
      assertThat(answer.header("Content-Disposition"))
          .isEqualTo(
              name == null ? "" : "inline; filename=\"" + name.formatted(edition.year()) + "\"");
    }
    for (Answer answer : List.of(sent, told, again)) {
      assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
      assertThat(answer.header("ETag")).matches("\"[0-9a-f]{64}\"").isEqualTo(sent.header("ETag"));
      assertThat(answer.header("Cache-Control")).isEqualTo("no-cache, public");
    }
  }

  @Test
  void a_credential_comes_as_plain_text_to_who_asks_for_that() {
    String door = "/palmares/%s/credentials/0".formatted(edition.year());
    Answer plain = everyone().with("Accept", "text/plain").get(door);

    assertThat(plain.header("Content-Type")).startsWith("text/plain");
    assertThat(plain.header("Vary")).contains("Accept");
    assertThat(plain.text()).isEqualTo(everyone().get(door).text());
  }

  @Test
  void the_badge_and_the_certificate_are_pictures_of_what_stands() {
    Answer badge = everyone().get(doors(edition.year().text()).get(7));
    Answer certificate = everyone().get(doors(edition.year().text()).get(9));

    assertThat(badge.header("Content-Type")).isEqualTo("image/svg+xml");
    assertThat(badge.text()).startsWith("<svg").contains("role=\"img\"", "Boé");
    assertThat(certificate.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(certificate.text()).startsWith("%PDF-1.");
    Answer nothing =
        everyone().get("/palmares/%s/badges/commune-agen.svg".formatted(edition.year()));
    assertThat(nothing.rule()).isEqualTo("nothing-awarded");
  }

  @Test
  void the_press_release_comes_as_html_to_who_reads_html() {
    Answer html =
        everyone()
            .with("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8")
            .get("/palmares/%s/press-release".formatted(edition.year()));

    assertThat(
            everyone()
                .get("/palmares/%s/press-release".formatted(edition.year()))
                .header("Content-Type"))
        .startsWith("text/markdown");
    assertThat(html.header("Content-Type")).startsWith("text/html");
    assertThat(html.text()).contains("<html lang=\"fr\">", "<strong>Boé</strong>", "open-data/");
  }

  @Test
  void an_erratum_shows_everywhere_at_once_and_revokes_the_credential() throws Exception {
    AnEdition corrected = new AnEdition(organizer(), wire);
    corrected.withRulebook().with("Boé", 85).arrived();
    done(corrected.award("Boé"));
    done(corrected.publish());
    String palmares = "/palmares/" + corrected.year();
    Answer erratum = done(corrected.correct("Boé", "3"));

    JsonNode listed = organizer().getAfter(erratum, palmares + "/credentials").body();
    assertThat(listed.values().stream().map(c -> c.path("award") + " " + c.path("revoked")))
        .containsExactly("\"level-4\" true", "\"level-3\" false");
    JsonNode first = verified(everyone().get(palmares + "/credentials/0"));
    JsonNode list = verified(everyone().get(palmares + "/credentials/status"));
    byte[] zipped =
        Base64.getUrlDecoder()
            .decode(list.path("credentialSubject").path("encodedList").asString().substring(1));
    byte[] bits = new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes();
    assertThat(first.path("credentialStatus").path("statusListIndex").asString()).isEqualTo("0");
    assertThat(bits[0]).isEqualTo((byte) 0x80);

    JsonNode described = everyone().get(palmares + "/open-data/datapackage.json").body();
    assertThat(described.path("errata").path(0).path("after").asString()).isEqualTo("Niveau 3");
    List<List<String>> table = csv(everyone().get(palmares + "/open-data/palmares.csv").text());
    TableSchemaCheck.check(described.path("resources").path(0).path("schema"), table);
    assertThat(table.get(1)).contains("3", described.path("cutoff").path("event").asString());
    assertThat(everyone().get("/palmares/feed.atom").text())
        .contains("Erratum au palmarès " + corrected.year() + " : Boé")
        .contains("Niveau 3 au lieu de Niveau 4. Motif : erreur de saisie");
  }

  @Test
  void what_is_no_number_and_no_name_is_not_found() {
    String palmares = "/palmares/" + edition.year();
    for (String path :
        List.of(
            "/credentials/abc",
            "/credentials/-1",
            "/credentials/99999999999999999999",
            "/badges/%00.svg",
            "/badges/%2e%2e%2fa.svg",
            "/certificates/" + "a".repeat(500) + ".pdf",
            "/certificates/%F0%9F%8F%9B.pdf")) {
      assertThat(everyone().get(palmares + path).status()).as(path).isBetween(400, 404);
    }
    assertThat(everyone().as("juror-1", Role.JUROR).get(palmares + "/credentials").status())
        .isEqualTo(200);
  }

  /** As a stranger verifies: by the keys that are published, with jose4j. */
  private JsonNode verified(Answer jwt) throws JoseException {
    assertThat(jwt.header("Content-Type")).isEqualTo("application/vc+jwt");
    JsonNode document = everyone().get("/.well-known/did.json").body();
    JsonWebSignature jws = new JsonWebSignature();
    jws.setCompactSerialization(jwt.text());
    assertThat(jws.getKeyIdHeaderValue())
        .isEqualTo(document.path("verificationMethod").path(0).path("id").asString());
    jws.setKey(
        new JsonWebKeySet(everyone().get("/.well-known/jwks.json").text())
            .getJsonWebKeys()
            .get(0)
            .getKey());
    assertThat(jws.verifySignature()).isTrue();
    JsonNode credential = JSON.readTree(jws.getPayload());
    assertThat(credential.path("iss")).isEqualTo(document.path("id"));
    return credential;
  }

  private static List<List<String>> csv(String text) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (CSVRecord row : CSVFormat.RFC4180.parse(new StringReader(text))) {
      rows.add(row.toList());
    }
    return rows;
  }
}
