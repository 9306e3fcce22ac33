package fr.palmares.results.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Siren;
import fr.palmares.results.release.ARelease;
import fr.palmares.results.release.Release;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether credentials are Open Badges 3.0 and verify by what is published, with other code. */
class CredentialTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Release RELEASE =
      new ARelease()
          .with("Boé", 96, "5", "premiere")
          .with(
              LocalAuthority.of(AuthorityKind.EPCI, Siren.of("243800984"), "Meylan", "38"), 85, "4")
          .with("Claix", 10, null)
          .corrected("Boé", "5", "4")
          .corrected("Boé", "4", "5")
          .corrected("Claix", null, "1")
          .released();
  private static final List<Issuance> ISSUED = Issuance.of(RELEASE);

  @TempDir static Path folder;
  private static Issuer issuer;
  private static Credentials credentials;

  @BeforeAll
  static void start() {
    issuer = new Issuer(ARelease.SITE, IssuerKeys.keptIn(folder.resolve("keys.json")));
    credentials = new Credentials(issuer, ARelease.SITE, JSON);
  }

  @Test
  void each_award_has_a_number_that_stays_and_what_was_corrected_is_revoked() {
    assertThat(ISSUED)
        .extracting(i -> i.number() + " " + i.authority().name() + " " + i.award())
        .containsExactly(
            "0 Boé level-5",
            "1 Boé mention-premiere",
            "2 Meylan level-4",
            "3 Boé level-4",
            "4 Boé level-5",
            "5 Claix level-1");
    assertThat(ISSUED)
        .filteredOn(Issuance::revoked)
        .extracting(Issuance::number)
        .containsExactly(0, 3);
    assertThat(ISSUED.get(3).since()).isEqualTo(ARelease.SINCE.plusSeconds(86_400));
  }

  @Test
  void it_verifies_by_the_key_that_the_did_document_publishes_and_by_no_other() throws Exception {
    String jwt = credentials.badge(RELEASE, ISSUED.get(2));

    assertThat(verified(jwt).path("id").asString())
        .isEqualTo("https://palmares.example/palmares/2031/credentials/2");
    String[] parts = jwt.split("\\.", -1);
    String forged =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                    .replace("Niveau 4", "Niveau 5")
                    .getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> verified(parts[0] + "." + forged + "." + parts[2]))
        .hasMessageContaining("signature");
    Issuer other = new Issuer(ARelease.SITE, IssuerKeys.keptIn(folder.resolve("other.json")));
    assertThatThrownBy(() -> verified(other.signed("{}"))).isInstanceOf(Throwable.class);
  }

  @Test
  void the_header_says_how_to_verify_it_and_nothing_that_open_badges_does_not_allow() {
    JsonNode header = header(credentials.badge(RELEASE, ISSUED.get(2)));

    // Open Badges 3.0, section 8.2.3: no other header, and no type but JWT
    assertThat(header.propertyNames()).containsExactlyInAnyOrder("alg", "kid");
    assertThat(header.path("alg").asString()).isEqualTo("RS256");
    assertThat(header.path("kid").asString()).startsWith("did:web:palmares.example#");
  }

  @Test
  void the_status_list_s_header_says_what_it_is() {
    JsonNode header = header(credentials.statusList(RELEASE, ISSUED));

    // VC-JOSE-COSE, sections 3.1.1 and 4.1
    assertThat(header.path("typ").asString()).isEqualTo("vc+jwt");
    assertThat(header.path("cty").asString()).isEqualTo("vc");
    assertThat(header.path("alg").asString()).isEqualTo("RS256");
  }

  private static JsonNode header(String jwt) {
    return JSON.readTree(Base64.getUrlDecoder().decode(jwt.split("\\.", -1)[0]));
  }

  @Test
  void it_is_a_verifiable_credential_of_the_data_model_2() throws Exception {
    JsonNode vc = verified(credentials.badge(RELEASE, ISSUED.get(2)));

    // VCDM 2.0: 4.3 contexts, 4.4 identifiers, 4.5 types, 4.7 issuer, 4.9 validity period
    assertThat(vc.path("@context").path(0).asString())
        .isEqualTo("https://www.w3.org/ns/credentials/v2");
    assertThat(texts(vc.path("type")))
        .containsExactly("VerifiableCredential", "OpenBadgeCredential");
    assertThat(vc.path("issuer").path("id").asString()).isEqualTo("did:web:palmares.example");
    assertThat(Instant.parse(vc.path("validFrom").asString())).isEqualTo(ARelease.SINCE);
    // VC-JOSE-COSE 3.1.3: the registered claims say what the credential says
    assertThat(vc.path("iss").asString()).isEqualTo(vc.path("issuer").path("id").asString());
    assertThat(vc.path("jti").asString()).isEqualTo(vc.path("id").asString());
    assertThat(vc.path("sub").asString())
        .isEqualTo(vc.path("credentialSubject").path("id").asString());
    assertThat(vc.path("nbf").asLong()).isEqualTo(ARelease.SINCE.getEpochSecond());
    assertThat(vc.has("vc")).as("no claim of the data model 1.1").isFalse();
  }

  @Test
  void it_is_an_open_badge_3() throws Exception {
    JsonNode vc = verified(credentials.badge(RELEASE, ISSUED.get(2)));

    // Open Badges 3.0: B.1.10 OpenBadgeCredential, B.1.18 Profile
    assertThat(vc.path("@context").path(1).asString())
        .startsWith("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0");
    assertThat(vc.path("name").asString()).isEqualTo("Label d'essai 2031 : Niveau 4");
    assertThat(texts(vc.path("issuer").path("type"))).containsExactly("Profile");
    // B.1.3 AchievementSubject: an id or an identifier, and the achievement
    JsonNode subject = vc.path("credentialSubject");
    assertThat(texts(subject.path("type"))).containsExactly("AchievementSubject");
    assertThat(subject.path("identifier").path(0).path("identityHash").asString())
        .isEqualTo("Meylan");
    assertThat(subject.path("identifier").path(1).path("identityType").asString())
        .isEqualTo("ext:siren");
    assertThat(subject.path("identifier").path(1).path("hashed").asBoolean(true)).isFalse();
    // B.1.1 Achievement: id, type, criteria, description and name are required
    JsonNode achievement = subject.path("achievement");
    assertThat(achievement.path("id").asString())
        .isEqualTo("https://palmares.example/palmares/2031#level-4");
    assertThat(texts(achievement.path("type"))).containsExactly("Achievement");
    assertThat(achievement.path("criteria").path("narrative").asString()).isNotBlank();
    assertThat(achievement.path("description").asString()).isNotBlank();
    assertThat(achievement.path("name").asString()).isNotBlank();
    assertThat(achievement.path("achievementType").asString()).isEqualTo("Certification");
    assertThat(achievement.path("image").path("id").asString())
        .isEqualTo("https://palmares.example/palmares/2031/badges/243800984.svg");
    assertThat(vc.path("credentialSchema").path(0).path("type").asString())
        .isEqualTo("1EdTechJsonSchemaValidator2019");
  }

  @Test
  void what_is_revoked_stands_in_the_signed_status_list() throws Exception {
    JsonNode entry = verified(credentials.badge(RELEASE, ISSUED.get(3))).path("credentialStatus");
    JsonNode list = verified(credentials.statusList(RELEASE, ISSUED));

    // Bitstring Status List 1.0: 2.1 entry, 2.2 credential, 3.2 validation, 3.4 expansion
    assertThat(entry.path("type").asString()).isEqualTo("BitstringStatusListEntry");
    assertThat(entry.path("statusListCredential").asString()).isEqualTo(list.path("id").asString());
    JsonNode subject = list.path("credentialSubject");
    assertThat(texts(list.path("type"))).contains("BitstringStatusListCredential");
    assertThat(subject.path("type").asString()).isEqualTo("BitstringStatusList");
    assertThat(subject.path("statusPurpose").asString())
        .isEqualTo(entry.path("statusPurpose").asString())
        .isEqualTo("revocation");
    byte[] bits = bits(subject.path("encodedList").asString());
    assertThat(bits.length * 8).isGreaterThanOrEqualTo(131_072);
    assertThat(bits[0]).as("the first and the fourth, from the left").isEqualTo((byte) 0b1001_0000);
    assertThat(entry.path("statusListIndex").asString()).isEqualTo("3");
  }

  @Test
  void the_same_credential_gives_the_same_bytes() {
    assertThat(credentials.badge(RELEASE, ISSUED.get(0)))
        .isEqualTo(credentials.badge(RELEASE, ISSUED.get(0)));
  }

  @Test
  void the_key_is_kept_for_its_owner_only_and_never_published() throws IOException {
    Path file = folder.resolve("keys.json");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(new Issuer(ARelease.SITE, IssuerKeys.keptIn(file)).document())
        .isEqualTo(issuer.document());
    for (Object published : List.of(issuer.document(), issuer.keys())) {
      JsonNode document = JSON.valueToTree(published);
      for (String secret : List.of("d", "p", "q", "dp", "dq", "qi")) {
        assertThat(document.findValues(secret)).as(secret).isEmpty();
      }
    }
  }

  @Test
  void a_file_that_holds_no_key_is_named_and_never_quoted() throws IOException {
    for (String content : List.of("{\"keys\": [\"geheim\"]}", "{\"keys\": []}", "geheim")) {
      Path file = Files.writeString(folder.resolve("broken.json"), content);
      assertThatThrownBy(() -> IssuerKeys.keptIn(file))
          .hasMessageContaining("broken.json")
          .hasNoCause()
          .hasMessageNotContaining("geheim");
    }
  }

  @Test
  void an_issuer_is_named_by_where_it_is_found() {
    assertThat(Issuer.did(URI.create("https://palmares.example")))
        .isEqualTo("did:web:palmares.example");
    assertThat(Issuer.did(URI.create("http://localhost:8083")))
        .isEqualTo("did:web:localhost%3A8083");
  }

  /** As a stranger verifies: by the header's key out of the DID document, with jose4j. */
  private static JsonNode verified(String jwt) throws JoseException {
    JsonWebSignature jws = new JsonWebSignature();
    jws.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, "RS256"));
    jws.setCompactSerialization(jwt);
    JsonNode document = JSON.valueToTree(issuer.document());
    JsonNode method =
        document.path("verificationMethod").values().stream()
            .filter(m -> m.path("id").asString().equals(jws.getKeyIdHeaderValue()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no such key: " + jws.getKeyIdHeaderValue()));
    assertThat(texts(document.path("assertionMethod"))).contains(method.path("id").asString());
    jws.setKey(JsonWebKey.Factory.newJwk(method.path("publicKeyJwk").toString()).getKey());
    assertThat(jws.verifySignature()).as("signature").isTrue();
    return JSON.readTree(jws.getPayload());
  }

  private static byte[] bits(String encoded) throws IOException {
    assertThat(encoded).startsWith("u");
    byte[] zipped = Base64.getUrlDecoder().decode(encoded.substring(1));
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      return gzip.readAllBytes();
    }
  }

  private static List<String> texts(JsonNode array) {
    return array.values().stream().map(JsonNode::asString).toList();
  }
}
