package fr.palmares.results.feed;

import fr.palmares.kernel.EditionYear;
import fr.palmares.results.release.Erratum;
import fr.palmares.results.release.Release;
import fr.palmares.results.release.Site;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What there is to tell, the latest first.
 *
 * @param home a page for people: the last press release; null while nothing was told
 * @param updated when something was told last; the epoch while nothing was
 */
record News(
    String atom, String jsonFeed, @Nullable String home, Instant updated, List<Item> items) {

  /**
   * A publication or an erratum.
   *
   * @param id an address of the event itself, for ever
   * @param published when it was told; what is corrected later is told by an item of its own
   */
  record Item(
      String id,
      String title,
      String text,
      String author,
      String url,
      String dataPackage,
      Instant published) {}

  static News of(List<Release> releases, Site site) {
    List<Item> items =
        releases.stream()
            .flatMap(release -> items(release, site))
            .sorted(Comparator.comparing(Item::published).reversed())
            .toList();
    Instant updated =
        items.stream().map(Item::published).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    return new News(
        site.atom(), site.jsonFeed(), items.isEmpty() ? null : items.get(0).url(), updated, items);
  }

  private static Stream<Item> items(Release release, Site site) {
    EditionYear edition = release.edition();
    Item publication =
        new Item(
            "urn:uuid:" + release.published().event(),
            "%s : le palmarès %s".formatted(release.label(), edition),
            "Le palmarès de l’édition %s est public : niveaux, mentions, communiqué, données ouvertes, badges et certificats."
                .formatted(edition),
            release.label(),
            site.pressRelease(edition),
            site.dataPackage(edition),
            release.since());
    return Stream.concat(
        Stream.of(publication), release.errata().stream().map(e -> item(release, e, site)));
  }

  private static Item item(Release release, Erratum erratum, Site site) {
    EditionYear edition = release.edition();
    return new Item(
        "urn:uuid:" + erratum.act().event(),
        "Erratum au palmarès %s : %s"
            .formatted(edition, release.standing(erratum.application()).authority().name()),
        "%s. Motif : %s".formatted(erratum.words(release.scale()), erratum.reason()),
        release.label(),
        site.pressRelease(edition),
        site.dataPackage(edition),
        erratum.act().time());
  }
}
