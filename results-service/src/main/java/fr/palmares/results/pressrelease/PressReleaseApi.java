package fr.palmares.results.pressrelease;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Role;
import fr.palmares.web.AllowedTo;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Everyone's door to the press release. */
@RestController
class PressReleaseApi {

  private static final String MARKDOWN = "text/markdown;charset=UTF-8";

  private final PressReleaseQuery pressRelease;

  PressReleaseApi(PressReleaseQuery pressRelease) {
    this.pressRelease = pressRelease;
  }

  @GetMapping(
      value = "/palmares/{edition}/press-release",
      produces = {MARKDOWN, "text/plain"})
  @AllowedTo(Role.PUBLIC)
  ResponseEntity<String> read(@PathVariable EditionYear edition) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(pressRelease.markdown(edition));
  }
}
