package fr.palmares.results.credential;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Siren;
import fr.palmares.results.release.Release;
import fr.palmares.results.release.Site;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes credentials: Open Badges 3.0 on the Verifiable Credentials Data Model 2.0.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/">Open Badges 3.0</a>
 */
@Component
final class Credentials {

  private static final String VC = "https://www.w3.org/ns/credentials/v2";
  private static final String OB = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

  /** Knows the type of {@link #SCHEMA}, so that who reads linked data knows it, too. */
  private static final String EXTENSIONS =
      "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";

  private static final String SCHEMA =
      "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";

  private final Issuer issuer;
  private final Site site;
  private final JsonMapper json;

  Credentials(Issuer issuer, Site site, JsonMapper json) {
    this.issuer = issuer;
    this.site = site;
    this.json = json;
  }

  /** An OpenBadgeCredential (section B.1.10), signed. */
  String badge(Release release, Issuance issuance) {
    String id = address(release.edition(), issuance);
    Map<String, Object> credential = new LinkedHashMap<>();
    credential.put("@context", List.of(VC, OB, EXTENSIONS));
    credential.put("id", id);
    credential.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
    credential.put("name", name(release, issuance));
    credential.put(
        "issuer",
        map(
            "id", issuer.did(),
            "type", List.of("Profile"),
            "name", release.label(),
            "url", site.palmares(release.edition())));
    credential.put("validFrom", issuance.since().toString());
    credential.put("credentialSubject", subject(release, issuance));
    credential.put(
        "credentialSchema", List.of(map("id", SCHEMA, "type", "1EdTechJsonSchemaValidator2019")));
    credential.put("credentialStatus", status(release.edition(), issuance));
    claims(credential, id, issuance.since());
    credential.put("sub", site.authority(issuance.authority().id()));
    return issuer.signedBadge(json.writeValueAsString(credential));
  }

  private Map<String, Object> subject(Release release, Issuance issuance) {
    LocalAuthority authority = issuance.authority();
    return map(
        "id", site.authority(authority.id()),
        "type", List.of("AchievementSubject"),
        "identifier", identifiers(authority),
        "achievement",
            map(
                "id", site.palmares(release.edition()) + "#" + issuance.award(),
                "type", List.of("Achievement"),
                "achievementType", issuance.level() != null ? "Certification" : "Award",
                "inLanguage", "fr",
                "name", name(release, issuance),
                "description",
                    "Décerné par le jury du label %s pour l’édition %s."
                        .formatted(release.label(), release.edition()),
                "criteria",
                    map(
                        "narrative",
                        "Le règlement de l’édition %s et les décisions du jury."
                            .formatted(release.edition())),
                "image",
                    map(
                        "id", site.badge(release.edition(), authority.id()),
                        "type", "Image",
                        "caption", name(release, issuance))));
  }

  private static List<Map<String, Object>> identifiers(LocalAuthority authority) {
    List<Map<String, Object>> all = new ArrayList<>();
    all.add(identity("name", authority.name()));
    Siren siren = authority.siren();
    if (siren != null) {
      all.add(identity("ext:siren", siren.text()));
    }
    return all;
  }

  private static Map<String, Object> identity(String type, String value) {
    return map(
        "type", "IdentityObject", "hashed", false, "identityHash", value, "identityType", type);
  }

  private static String name(Release release, Issuance issuance) {
    return "%s %s : %s".formatted(release.label(), release.edition(), issuance.name());
  }

  private Map<String, Object> status(EditionYear edition, Issuance issuance) {
    String list = statusAddress(edition);
    return map(
        "id",
        list + "#" + issuance.number(),
        "type",
        "BitstringStatusListEntry",
        "statusPurpose",
        "revocation",
        "statusListIndex",
        String.valueOf(issuance.number()),
        "statusListCredential",
        list);
  }

  /** The list of what is revoked, as a signed credential of its own. */
  String statusList(Release release, List<Issuance> issued) {
    String id = statusAddress(release.edition());
    Instant since = release.cutoff().time();
    Map<String, Object> credential = new LinkedHashMap<>();
    credential.put("@context", List.of(VC));
    credential.put("id", id);
    credential.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
    credential.put("issuer", issuer.did());
    credential.put("validFrom", since.toString());
    credential.put(
        "credentialSubject",
        map(
            "id",
            id + "#list",
            "type",
            "BitstringStatusList",
            "statusPurpose",
            "revocation",
            "encodedList",
            StatusList.encoded(issued)));
    claims(credential, id, since);
    return issuer.signed(json.writeValueAsString(credential));
  }

  /** The registered claims that say the same again (Open Badges 3.0, section 8.2.4). */
  private void claims(Map<String, Object> credential, String id, Instant since) {
    credential.put("iss", issuer.did());
    credential.put("jti", id);
    credential.put("nbf", since.getEpochSecond());
  }

  String address(EditionYear edition, Issuance issuance) {
    return site.credentials(edition) + "/" + issuance.number();
  }

  private String statusAddress(EditionYear edition) {
    return site.credentials(edition) + "/status";
  }

  private static Map<String, Object> map(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }
}
