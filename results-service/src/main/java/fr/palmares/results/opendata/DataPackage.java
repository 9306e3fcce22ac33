package fr.palmares.results.opendata;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Sha256;
import fr.palmares.results.release.Erratum;
import fr.palmares.results.release.PublicAct;
import fr.palmares.results.release.Release;
import fr.palmares.results.release.Site;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an edition's open data say of themselves.
 *
 * @see <a href="https://specs.frictionlessdata.io/data-package/">Data Package</a>
 */
record DataPackage(Release release, Site site) {

  /** The name that SPDX and data.gouv.fr give to the Licence Ouverte 2.0. */
  static final String LICENCE = "etalab-2.0";

  private static final String FORMULAS =
      "Un texte qu’un tableur prendrait pour une formule y est précédé d’une apostrophe ; le fichier"
          + " JSON le donne tel quel.";

  /** The descriptor; {@code csv} and {@code json} are the files as they are downloaded. */
  Map<String, Object> descriptor(byte[] csv, byte[] json) {
    EditionYear edition = release.edition();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("profile", "data-package");
    all.put("name", "palmares-" + edition);
    all.put("id", site.dataPackage(edition));
    all.put("title", "%s : le palmarès %s".formatted(release.label(), edition));
    all.put("description", "Le niveau et les mentions de chaque collectivité, errata compris.");
    all.put("homepage", site.palmares(edition));
    all.put("version", "1.%d.0".formatted(release.errata().size()));
    all.put("created", release.cutoff().time().toString());
    all.put("keywords", List.of("collectivités territoriales", "label", "palmarès"));
    all.put("licenses", List.of(licence()));
    all.put("sources", List.of(entry("title", release.label(), "path", site.palmares(edition))));
    all.put("cutoff", act(release.cutoff()));
    all.put("errata", release.errata().stream().map(this::erratum).toList());
    all.put("resources", List.of(table(csv), resource("json", "application/json", json)));
    return all;
  }

  private static Map<String, Object> licence() {
    return entry(
        "name",
        LICENCE,
        "title",
        "Licence Ouverte / Open Licence 2.0",
        "path",
        "https://spdx.org/licenses/etalab-2.0.html");
  }

  /** The CSV: what Frictionless calls a tabular data resource, which only CSV is everywhere. */
  private Map<String, Object> table(byte[] file) {
    Map<String, Object> all = resource("csv", "text/csv", file);
    all.put("profile", "tabular-data-resource");
    all.put("description", FORMULAS);
    all.put("dialect", dialect());
    return all;
  }

  private Map<String, Object> resource(String format, String mediatype, byte[] file) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("profile", "data-resource");
    all.put("name", "palmares-" + format);
    all.put("path", "palmares." + format);
    all.put("format", format);
    all.put("mediatype", mediatype);
    all.put("encoding", "utf-8");
    all.put("bytes", file.length);
    all.put("hash", "sha256:" + Sha256.hex(file));
    all.put("schema", new PalmaresTable(release).schema());
    return all;
  }

  /** RFC 4180, told in full: left out, it would let readers drop a cell's first blanks. */
  private static Map<String, Object> dialect() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("csvddfVersion", 1.2);
    all.put("delimiter", ",");
    all.put("lineTerminator", "\r\n");
    all.put("quoteChar", "\"");
    all.put("doubleQuote", true);
    all.put("skipInitialSpace", false);
    all.put("header", true);
    return all;
  }

  private Map<String, Object> erratum(Erratum erratum) {
    Map<String, Object> all = act(erratum.act());
    all.put("name", release.standing(erratum.application()).authority().name());
    all.put("what", erratum.words(release.scale()));
    if (erratum.mention() == null) {
      all.put("before", release.scale().name(erratum.before()));
      all.put("after", release.scale().name(erratum.after()));
    }
    all.put("reason", erratum.reason());
    return all;
  }

  private static Map<String, Object> act(PublicAct act) {
    return entry("event", act.event().toString(), "time", act.time().toString());
  }

  private static Map<String, Object> entry(String... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }
}
