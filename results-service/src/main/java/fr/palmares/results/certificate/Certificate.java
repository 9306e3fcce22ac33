package fr.palmares.results.certificate;

import fr.palmares.results.release.Release;
import fr.palmares.results.release.Site;
import fr.palmares.results.release.Standing;
import fr.palmares.results.wording.French;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate says; its template holds the words around it.
 *
 * @param day the day of {@code since}, in words
 */
record Certificate(
    String label,
    String edition,
    String authority,
    @Nullable String level,
    List<String> mentions,
    String day,
    Instant since,
    String cutoff,
    String address) {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  static Certificate of(Release release, Standing standing, Site site) {
    return new Certificate(
        release.label(),
        release.edition().text(),
        standing.authority().name(),
        standing.level() == null ? null : standing.levelName(),
        standing.mentions().stream().map(mention -> mention.name()).toList(),
        French.day(release.since().atZone(PARIS).toLocalDate()),
        release.since(),
        release.cutoff().event().toString(),
        site.palmares(release.edition()));
  }

  /** A name that would not fit on a line or two is set smaller, so that there is one page. */
  String size() {
    int letters = authority.codePointCount(0, authority.length());
    return letters <= 60 ? "short" : letters <= 120 ? "long" : "longest";
  }

  boolean hasLevel() {
    return level != null;
  }

  /** The mentions, a line each while there are few, so that there is one page. */
  List<String> mentionLines() {
    return mentions.size() > 2
        ? List.of("Mentions : " + String.join(", ", mentions))
        : mentions.stream().map(mention -> "Mention : " + mention).toList();
  }

  /** The document's title, by which a reader finds it among others. */
  String title() {
    return "Certificat : %s, %s %s".formatted(authority, label, edition);
  }
}
