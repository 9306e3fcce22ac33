package fr.palmares.results.certificate;

import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Role;
import fr.palmares.results.release.PublicFile;
import fr.palmares.results.release.Release;
import fr.palmares.results.release.Releases;
import fr.palmares.results.release.Site;
import fr.palmares.web.AllowedTo;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Everyone's door to certificates. */
@RestController
class CertificateApi {

  private final Releases releases;
  private final Site site;

  CertificateApi(Releases releases, Site site) {
    this.releases = releases;
    this.site = site;
  }

  @GetMapping("/palmares/{edition}/certificates/{authority}.pdf")
  @AllowedTo(Role.PUBLIC)
  ResponseEntity<byte[]> certificate(
      @PathVariable EditionYear edition, @PathVariable AuthorityId authority) {
    Release release = releases.of(edition);
    return PublicFile.of(
        MediaType.APPLICATION_PDF,
        Pdf.of(Certificate.of(release, release.distinguished(authority), site)));
  }
}
