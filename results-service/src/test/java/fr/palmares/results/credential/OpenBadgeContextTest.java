package fr.palmares.results.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.apicatalog.jsonld.JsonLdError;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Siren;
import fr.palmares.results.LinkedDataCheck;
import fr.palmares.results.PublicFormats;
import fr.palmares.results.release.ARelease;
import fr.palmares.results.release.Release;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whether a credential says the same to who reads it as linked data, by the published contexts. */
class OpenBadgeContextTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String VC = "https://www.w3.org/2018/credentials#";
  private static final String OB = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#";
  private static final Map<String, String> CONTEXTS =
      Map.of(
          "https://www.w3.org/ns/credentials/v2",
          PublicFormats.text("credentials-v2.jsonld"),
          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
          PublicFormats.text("open-badges-3.0.3.jsonld"),
          "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
          PublicFormats.text("open-badges-extensions.jsonld"));
  private static final Release RELEASE =
      new ARelease()
          .with(
              LocalAuthority.of(
                  AuthorityKind.COMMUNE, Siren.of("243800984"), "L’Haÿ & <Cie> 🏛", "38"),
              85,
              "4",
              "premiere")
          .released();

  @TempDir Path folder;

  @Test
  void a_badge_keeps_every_word_of_it() throws Exception {
    JsonNode badge =
        LinkedDataCheck.expanded(
                credential(credentials().badge(RELEASE, Issuance.of(RELEASE).get(0))), CONTEXTS)
            .path(0);

    assertThat(badge.path("@type").values().stream().map(JsonNode::asString))
        .containsExactly(VC + "VerifiableCredential", OB + "OpenBadgeCredential");
    assertThat(badge.path(VC + "issuer").path(0).path("@id").asString())
        .isEqualTo("did:web:palmares.example");
    JsonNode achievement =
        badge.path(VC + "credentialSubject").path(0).path(OB + "achievement").path(0);
    assertThat(achievement.path("@type").path(0).asString()).isEqualTo(OB + "Achievement");
    assertThat(badge.path(VC + "credentialStatus").path(0).path("@type").path(0).asString())
        .isEqualTo("https://www.w3.org/ns/credentials/status#BitstringStatusListEntry");
  }

  @Test
  void the_status_list_keeps_every_word_of_it() throws Exception {
    JsonNode list =
        LinkedDataCheck.expanded(
                credential(credentials().statusList(RELEASE, Issuance.of(RELEASE))), CONTEXTS)
            .path(0);

    assertThat(list.path(VC + "credentialSubject").path(0).path("@type").path(0).asString())
        .isEqualTo("https://www.w3.org/ns/credentials/status#BitstringStatusList");
  }

  @Test
  void a_word_that_no_context_knows_is_found_out() throws Exception {
    ObjectNode badge = credential(credentials().badge(RELEASE, Issuance.of(RELEASE).get(0)));
    badge.put("couleur", "violette");

    assertThatThrownBy(() -> LinkedDataCheck.expanded(badge, CONTEXTS))
        .hasMessageContaining("violette");
    badge.remove("couleur");
    badge.putArray("type").add("VerifiableCredential").add("Diplôme");
    assertThatThrownBy(() -> LinkedDataCheck.expanded(badge, CONTEXTS))
        .hasMessageContaining("Diplôme");
    assertThatThrownBy(() -> LinkedDataCheck.expanded(badge, Map.of()))
        .isInstanceOf(JsonLdError.class);
  }

  private Credentials credentials() {
    return new Credentials(
        new Issuer(ARelease.SITE, IssuerKeys.keptIn(folder.resolve("keys.json"))),
        ARelease.SITE,
        JSON);
  }

  /** Without the registered claims, which are of the token and not of the credential. */
  private static ObjectNode credential(String jwt) {
    String payload =
        new String(Base64.getUrlDecoder().decode(jwt.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    return JSON.readTree(payload).asObject().remove(List.of("iss", "jti", "nbf", "sub"));
  }
}
