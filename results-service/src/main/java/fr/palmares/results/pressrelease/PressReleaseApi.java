package fr.palmares.results.pressrelease;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Role;
import fr.palmares.results.release.PublicFile;
import fr.palmares.web.AllowedTo;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Everyone's door to the press release. */
@RestController
class PressReleaseApi {

  private static final String MARKDOWN = "text/markdown;charset=UTF-8";
  private static final String HTML = "text/html;charset=UTF-8";

  private final PressReleaseQuery pressRelease;

  PressReleaseApi(PressReleaseQuery pressRelease) {
    this.pressRelease = pressRelease;
  }

  /** Markdown, but for who names HTML, as browsers do. */
  @GetMapping(
      value = "/palmares/{edition}/press-release",
      produces = {MARKDOWN, "text/plain", HTML})
  @AllowedTo(Role.PUBLIC)
  ResponseEntity<byte[]> read(
      @PathVariable EditionYear edition,
      @RequestHeader(value = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
    return PublicFile.chosen(
        PublicFile.isNamed(MediaType.TEXT_HTML, accept)
            ? PublicFile.of(MediaType.parseMediaType(HTML), pressRelease.html(edition))
            : PublicFile.of(
                MediaType.parseMediaType(MARKDOWN),
                pressRelease.markdown(edition),
                "communique-%s.md".formatted(edition)));
  }
}
