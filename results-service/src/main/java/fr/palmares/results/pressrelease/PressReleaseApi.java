package fr.palmares.results.pressrelease;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Role;
import fr.palmares.results.release.PublicFile;
import fr.palmares.web.AllowedTo;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

  @GetMapping(
      value = "/palmares/{edition}/press-release",
      produces = {MARKDOWN, "text/plain"})
  @AllowedTo(Role.PUBLIC)
  ResponseEntity<byte[]> markdown(@PathVariable EditionYear edition) {
    return PublicFile.of(MediaType.parseMediaType(MARKDOWN), pressRelease.markdown(edition));
  }

  @GetMapping(value = "/palmares/{edition}/press-release", produces = HTML)
  @AllowedTo(Role.PUBLIC)
  ResponseEntity<byte[]> html(@PathVariable EditionYear edition) {
    return PublicFile.of(MediaType.parseMediaType(HTML), pressRelease.html(edition));
  }
}
