package fr.palmares.results.feed;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Siren;
import fr.palmares.results.release.Release;
import fr.palmares.results.release.Site;
import fr.palmares.results.release.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A palmarès in schema.org's words, as JSON-LD: a dataset with its files, and who was awarded what.
 *
 * @see <a href="https://schema.org/Dataset">schema.org/Dataset</a>
 */
record LinkedData(Release release, Site site) {

  Map<String, Object> document() {
    EditionYear edition = release.edition();
    Map<String, Object> all = typed("Dataset");
    all.put("@context", "https://schema.org");
    all.put("@id", site.palmares(edition));
    all.put("url", site.palmares(edition));
    all.put("name", "%s : le palmarès %s".formatted(release.label(), edition));
    all.put("description", "Le niveau et les mentions de chaque collectivité, errata compris.");
    all.put("inLanguage", "fr");
    all.put("license", "https://spdx.org/licenses/etalab-2.0.html");
    all.put("isAccessibleForFree", true);
    all.put("temporalCoverage", edition.text());
    all.put("datePublished", release.since().toString());
    all.put("dateModified", release.cutoff().time().toString());
    all.put("identifier", "urn:uuid:" + release.cutoff().event());
    all.put("creator", named("Organization", release.label()));
    all.put(
        "distribution",
        List.of(
            download("text/csv", site.openData(edition, "palmares.csv")),
            download("application/json", site.openData(edition, "palmares.json"))));
    all.put(
        "subjectOf",
        List.of(
            link("NewsArticle", "Communiqué de presse", site.pressRelease(edition)),
            link("DataFeed", "Publications et errata", site.atom())));
    all.put("mentions", release.ranked().stream().map(this::authority).toList());
    return all;
  }

  private Map<String, Object> authority(Standing line) {
    Map<String, Object> all = named("GovernmentOrganization", line.authority().name());
    all.put("url", site.authority(line.authority().id()));
    Siren siren = line.authority().siren();
    if (siren != null) {
      Map<String, Object> identifier = typed("PropertyValue");
      identifier.put("propertyID", "SIREN");
      identifier.put("value", siren.text());
      all.put("identifier", identifier);
    }
    List<String> awards = new ArrayList<>();
    Stream<String> level = line.level() == null ? Stream.of() : Stream.of(line.levelName());
    Stream.concat(level, line.mentions().stream().map(mention -> mention.name()))
        .map(award -> "%s %s : %s".formatted(release.label(), release.edition(), award))
        .forEach(awards::add);
    if (!awards.isEmpty()) {
      all.put("award", awards);
      all.put("image", site.badge(release.edition(), line.authority().id()));
    }
    return all;
  }

  private static Map<String, Object> download(String type, String url) {
    Map<String, Object> all = typed("DataDownload");
    all.put("encodingFormat", type);
    all.put("contentUrl", url);
    return all;
  }

  private static Map<String, Object> link(String type, String name, String url) {
    Map<String, Object> all = named(type, name);
    all.put("url", url);
    return all;
  }

  private static Map<String, Object> named(String type, String name) {
    Map<String, Object> all = typed(type);
    all.put("name", name);
    return all;
  }

  private static Map<String, Object> typed(String type) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("@type", type);
    return all;
  }
}
