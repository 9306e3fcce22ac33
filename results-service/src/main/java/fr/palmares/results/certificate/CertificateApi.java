package fr.palmares.results.certificate;

import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Role;
import fr.palmares.results.release.PublicFile;
import fr.palmares.results.release.Release;
import fr.palmares.results.release.Releases;
import fr.palmares.results.release.Site;
import fr.palmares.web.AllowedTo;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Everyone's door to certificates. */
@RestController
class CertificateApi {

  private static final int KEPT = 200;

  private final Releases releases;
  private final Site site;

  /**
   * The last ones that were printed, by what they say. Printing takes time: one at a time, so that
   * nobody keeps the service busy by asking.
   */
  private final Map<Certificate, byte[]> printed =
      Collections.synchronizedMap(
          new LinkedHashMap<>(KEPT, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Certificate, byte[]> eldest) {
              return size() > KEPT;
            }
          });

  CertificateApi(Releases releases, Site site) {
    this.releases = releases;
    this.site = site;
  }

  @GetMapping("/palmares/{edition}/certificates/{authority}.pdf")
  @AllowedTo(Role.PUBLIC)
  ResponseEntity<byte[]> certificate(
      @PathVariable EditionYear edition, @PathVariable AuthorityId authority) {
    Release release = releases.of(edition);
    Certificate certificate = Certificate.of(release, release.distinguished(authority), site);
    return PublicFile.of(
        MediaType.APPLICATION_PDF,
        printed.computeIfAbsent(certificate, Pdf::of),
        "certificat-%s-%s.pdf".formatted(edition, authority));
  }
}
