package fr.palmares.results.opendata;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Role;
import fr.palmares.results.release.PublicFile;
import fr.palmares.results.release.Release;
import fr.palmares.results.release.Releases;
import fr.palmares.results.release.Site;
import fr.palmares.web.AllowedTo;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Everyone's door to an edition as open data. */
@RestController
class OpenDataApi {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final Releases releases;
  private final Site site;
  private final JsonMapper json;

  OpenDataApi(Releases releases, Site site, JsonMapper json) {
    this.releases = releases;
    this.site = site;
    this.json = json;
  }

  @GetMapping("/palmares/{edition}/open-data/palmares.csv")
  @AllowedTo(Role.PUBLIC)
  ResponseEntity<byte[]> csv(@PathVariable EditionYear edition) {
    return PublicFile.of(
        CSV, new PalmaresTable(releases.of(edition)).csv(), "palmares-%s.csv".formatted(edition));
  }

  @GetMapping("/palmares/{edition}/open-data/palmares.json")
  @AllowedTo(Role.PUBLIC)
  ResponseEntity<byte[]> json(@PathVariable EditionYear edition) {
    return PublicFile.of(
        MediaType.APPLICATION_JSON,
        json.writeValueAsBytes(new PalmaresTable(releases.of(edition)).rows()),
        "palmares-%s.json".formatted(edition));
  }

  @GetMapping("/palmares/{edition}/open-data/schema.json")
  @AllowedTo(Role.PUBLIC)
  ResponseEntity<byte[]> schema(@PathVariable EditionYear edition) {
    return asJson(new PalmaresTable(releases.of(edition)).schema());
  }

  @GetMapping("/palmares/{edition}/open-data/datapackage.json")
  @AllowedTo(Role.PUBLIC)
  ResponseEntity<byte[]> describe(@PathVariable EditionYear edition) {
    Release release = releases.of(edition);
    PalmaresTable table = new PalmaresTable(release);
    return asJson(
        new DataPackage(release, site)
            .descriptor(
                table.csv().getBytes(StandardCharsets.UTF_8),
                json.writeValueAsBytes(table.rows())));
  }

  private ResponseEntity<byte[]> asJson(Object value) {
    return PublicFile.of(MediaType.APPLICATION_JSON, json.writeValueAsBytes(value));
  }
}
