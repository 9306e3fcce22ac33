package fr.palmares.results.badge;

import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Role;
import fr.palmares.results.release.PublicFile;
import fr.palmares.results.release.Release;
import fr.palmares.results.release.Releases;
import fr.palmares.web.AllowedTo;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Everyone's door to badges. */
@RestController
class BadgeApi {

  private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

  private final Releases releases;

  BadgeApi(Releases releases) {
    this.releases = releases;
  }

  @GetMapping("/palmares/{edition}/badges/{authority}.svg")
  @AllowedTo(Role.PUBLIC)
  ResponseEntity<byte[]> badge(
      @PathVariable EditionYear edition, @PathVariable AuthorityId authority) {
    Release release = releases.of(edition);
    return PublicFile.of(
        SVG,
        Svg.of(Badge.of(release, release.distinguished(authority))),
        "badge-%s-%s.svg".formatted(edition, authority));
  }
}
