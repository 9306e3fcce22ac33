package fr.palmares.results.feed;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Role;
import fr.palmares.results.release.PublicFile;
import fr.palmares.results.release.Releases;
import fr.palmares.results.release.Site;
import fr.palmares.web.AllowedTo;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Everyone's door to what is new. */
@RestController
class FeedApi {

  private static final MediaType JSON_FEED = MediaType.parseMediaType("application/feed+json");
  private static final MediaType JSON_LD = MediaType.parseMediaType("application/ld+json");

  private final Releases releases;
  private final Site site;
  private final JsonMapper json;

  FeedApi(Releases releases, Site site, JsonMapper json) {
    this.releases = releases;
    this.site = site;
    this.json = json;
  }

  @GetMapping("/palmares/feed.atom")
  @AllowedTo(Role.PUBLIC)
  ResponseEntity<byte[]> atom() {
    return PublicFile.of(MediaType.APPLICATION_ATOM_XML, Atom.of(news()));
  }

  @GetMapping("/palmares/feed.json")
  @AllowedTo(Role.PUBLIC)
  ResponseEntity<byte[]> jsonFeed() {
    return PublicFile.of(JSON_FEED, json.writeValueAsBytes(JsonFeed.of(news())));
  }

  private News news() {
    return News.of(releases.all(), site);
  }

  @GetMapping("/palmares/{edition}/palmares.jsonld")
  @AllowedTo(Role.PUBLIC)
  ResponseEntity<byte[]> linkedData(@PathVariable EditionYear edition) {
    return PublicFile.of(
        JSON_LD, json.writeValueAsBytes(new LinkedData(releases.of(edition), site).document()));
  }
}
