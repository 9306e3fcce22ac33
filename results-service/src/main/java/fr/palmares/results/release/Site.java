package fr.palmares.results.release;

import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.EditionYear;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.web.util.UriComponentsBuilder;

/** The addresses at which everyone finds what is public. */
@ConfigurationProperties("palmares.site")
public final class Site {

  private final URI url;

  /**
   * Where this service is reached.
   *
   * @param url its scheme, host and port: without a path, as {@code did:web} and {@code
   *     .well-known} stand at the root
   */
  public Site(URI url) {
    if (url.getHost() == null || url.getPath().length() > 1) {
      throw new IllegalArgumentException("palmares.site.url is scheme, host and port: " + url);
    }
    this.url = url;
  }

  /** Scheme, host and port. */
  public URI url() {
    return url;
  }

  /** A page of this service; each variable of the path is encoded. */
  public String at(String path, Object... variables) {
    return UriComponentsBuilder.fromUri(url)
        .replacePath(path)
        .encode()
        .buildAndExpand(variables)
        .toUriString();
  }

  /** What was published of an edition. */
  public String palmares(EditionYear edition) {
    return at("/palmares/{edition}", edition);
  }

  /** The press release. */
  public String pressRelease(EditionYear edition) {
    return palmares(edition) + "/press-release";
  }

  /** The open data's package: {@code palmares.csv} and {@code palmares.json} stand beside it. */
  public String dataPackage(EditionYear edition) {
    return openData(edition, "datapackage.json");
  }

  /** A file of the open data. */
  public String openData(EditionYear edition, String file) {
    return palmares(edition) + "/open-data/" + file;
  }

  /** The palmarès in schema.org's words. */
  public String linkedData(EditionYear edition) {
    return palmares(edition) + "/palmares.jsonld";
  }

  /** Every credential of an edition. */
  public String credentials(EditionYear edition) {
    return palmares(edition) + "/credentials";
  }

  /** An authority's badge. */
  public String badge(EditionYear edition, AuthorityId authority) {
    return at("/palmares/{edition}/badges/{authority}.svg", edition, authority);
  }

  /** An authority's certificate. */
  public String certificate(EditionYear edition, AuthorityId authority) {
    return at("/palmares/{edition}/certificates/{authority}.pdf", edition, authority);
  }

  /** An authority over the editions. */
  public String authority(AuthorityId authority) {
    return at("/authorities/{authority}/progression", authority);
  }

  /** The feed of publications and errata, as Atom. */
  public String atom() {
    return at("/palmares/feed.atom");
  }

  /** The same as JSON Feed. */
  public String jsonFeed() {
    return at("/palmares/feed.json");
  }
}
