package fr.palmares.results.credential;

import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
import fr.palmares.results.release.PublicFile;
import fr.palmares.results.release.Release;
import fr.palmares.results.release.Releases;
import fr.palmares.web.AllowedTo;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Everyone's door to credentials, to what is revoked, and to the keys that verify them. */
@RestController
class CredentialApi {

  private static final MediaType VC_JWT = MediaType.parseMediaType("application/vc+jwt");
  private static final MediaType DID = MediaType.parseMediaType("application/did+json");

  private final Releases releases;
  private final Credentials credentials;
  private final Issuer issuer;
  private final JsonMapper json;

  CredentialApi(Releases releases, Credentials credentials, Issuer issuer, JsonMapper json) {
    this.releases = releases;
    this.credentials = credentials;
    this.issuer = issuer;
    this.json = json;
  }

  /** A credential as it is listed: {@code award} is {@code level-…} or {@code mention-…}. */
  record Line(
      String credential,
      AuthorityId authority,
      String name,
      String award,
      String awardName,
      Instant since,
      boolean revoked) {}

  @GetMapping("/palmares/{edition}/credentials")
  @AllowedTo(Role.PUBLIC)
  ResponseEntity<byte[]> list(@PathVariable EditionYear edition) {
    List<Line> lines =
        Issuance.of(releases.of(edition)).stream()
            .map(
                issuance ->
                    new Line(
                        credentials.address(edition, issuance),
                        issuance.authority().id(),
                        issuance.authority().name(),
                        issuance.award(),
                        issuance.name(),
                        issuance.since(),
                        issuance.revoked()))
            .toList();
    return PublicFile.of(MediaType.APPLICATION_JSON, json.writeValueAsBytes(lines));
  }

  /**
   * Also once it is revoked: whoever verifies it sees that it was. As plain text (Open Badges 3.0,
   * section 5.2) for who names that: readers from before the type was registered.
   */
  @GetMapping("/palmares/{edition}/credentials/{number}")
  @AllowedTo(Role.PUBLIC)
  ResponseEntity<byte[]> badge(
      @PathVariable EditionYear edition,
      @PathVariable int number,
      @RequestHeader(value = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
    Release release = releases.of(edition);
    List<Issuance> issued = Issuance.of(release);
    if (number < 0 || number >= issued.size()) {
      throw Refusal.unknown(
          "unknown-credential", "%s issued no credential of number %s", edition, number);
    }
    return PublicFile.chosen(
        PublicFile.of(
            PublicFile.isNamed(MediaType.TEXT_PLAIN, accept) ? MediaType.TEXT_PLAIN : VC_JWT,
            credentials.badge(release, issued.get(number)),
            "credential-%s-%s.jwt".formatted(edition, number)));
  }

  @GetMapping("/palmares/{edition}/credentials/status")
  @AllowedTo(Role.PUBLIC)
  ResponseEntity<byte[]> status(@PathVariable EditionYear edition) {
    Release release = releases.of(edition);
    return PublicFile.of(VC_JWT, credentials.statusList(release, Issuance.of(release)));
  }

  @GetMapping("/.well-known/did.json")
  @AllowedTo(Role.PUBLIC)
  ResponseEntity<byte[]> issuer() {
    return PublicFile.of(DID, json.writeValueAsBytes(issuer.document()));
  }

  @GetMapping("/.well-known/jwks.json")
  @AllowedTo(Role.PUBLIC)
  ResponseEntity<byte[]> keys() {
    return PublicFile.of(MediaType.APPLICATION_JSON, json.writeValueAsBytes(issuer.keys()));
  }
}
