package fr.palmares.results.history;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.event.ResultEvent.PastPalmaresImported.PastResult;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What several sources claim of one past edition. */
final class Claims {

  private Claims() {}

  /** Sources that contradict each other on one authority; {@code claims} say what each tells. */
  record Conflict(EditionYear edition, String authority, List<String> claims) {}

  /**
   * One result for each authority. Where sources contradict each other, only that it took part is
   * kept, and the conflict is told.
   */
  static List<PastResult> agreed(
      EditionYear edition, List<PastResult> told, List<Conflict> conflicts) {
    List<PastResult> agreed = new ArrayList<>();
    for (PastResult one : told) {
      if (agreed.stream().noneMatch(one::isOfSameAuthority)) {
        List<PastResult> same = told.stream().filter(one::isOfSameAuthority).toList();
        agreed.add(same.size() == 1 ? one : merged(edition, same, conflicts));
      }
    }
    return agreed;
  }

  private static PastResult merged(
      EditionYear edition, List<PastResult> same, List<Conflict> conflicts) {
    PastResult first = same.get(0);
    Set<LevelId> levels = new LinkedHashSet<>();
    Set<String> mentions = new LinkedHashSet<>();
    Set<String> sources = new LinkedHashSet<>();
    List<String> claims = new ArrayList<>();
    for (PastResult one : same) {
      LevelId level = one.level();
      String mention = one.mention();
      if (level != null) {
        levels.add(level);
      }
      if (mention != null) {
        mentions.add(mention);
      }
      sources.add(one.source());
      claims.add(
          (level == null ? "niveau inconnu" : "niveau " + level)
              + (mention == null ? "" : ", " + mention)
              + " : "
              + one.source());
    }
    boolean contradicted = levels.size() > 1;
    if (contradicted) {
      conflicts.add(new Conflict(edition, first.authority(), claims));
    }
    return new PastResult(
        first.authority(),
        first.kind(),
        same.stream().map(PastResult::siren).filter(Objects::nonNull).findFirst().orElse(null),
        first.department(),
        contradicted ? null : levels.stream().findFirst().orElse(null),
        mentions.isEmpty() ? null : String.join(", ", mentions),
        String.join(" ; ", sources),
        null);
  }
}
