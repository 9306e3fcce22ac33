package fr.palmares.results.history;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.event.ResultEvent.PastPalmaresImported.PastResult;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What several sources claim of one past edition. */
final class Claims {

  /** Parts what several sources tell of one authority, in one cell. */
  private static final String AND = " ; ";

  private Claims() {}

  /** Sources that contradict each other on one authority; {@code claims} say what each tells. */
  record Conflict(EditionYear edition, String authority, List<String> claims) {}

  /**
   * One result for each authority. Where sources contradict each other, only that it took part is
   * kept, and the conflict is told.
   */
  static List<PastResult> agreed(
      EditionYear edition, List<PastResult> told, List<Conflict> conflicts) {
    ByAuthority<PastResult> all = new ByAuthority<>(Function.identity());
    told.forEach(all::add);
    ByAuthority<PastResult> known = new ByAuthority<>(Function.identity());
    List<PastResult> agreed = new ArrayList<>();
    for (PastResult one : told) {
      if (known.of(one).findAny().isEmpty()) {
        List<PastResult> same = all.of(one).toList();
        PastResult result = same.size() == 1 ? one : merged(edition, same, conflicts);
        agreed.add(result);
        known.add(result);
      }
    }
    return agreed;
  }

  private static PastResult merged(
      EditionYear edition, List<PastResult> same, List<Conflict> conflicts) {
    PastResult first = same.get(0);
    List<PastResult> known = same.stream().filter(PastResult::outcomeKnown).toList();
    boolean contradicted =
        known.stream().anyMatch(one -> !Objects.equals(one.level(), known.get(0).level()));
    if (contradicted) {
      conflicts.add(
          new Conflict(edition, first.authority(), same.stream().map(Claims::claim).toList()));
    }
    boolean told = !contradicted && !known.isEmpty();
    return new PastResult(
        first.authority(),
        first.kind(),
        same.stream().map(PastResult::siren).filter(Objects::nonNull).findFirst().orElse(null),
        same.stream().map(PastResult::department).filter(Objects::nonNull).findFirst().orElse(null),
        told ? known.get(0).level() : null,
        joined(same.stream().map(PastResult::mention)),
        Objects.requireNonNull(joined(same.stream().map(PastResult::source))),
        told ? known.get(0).levelKnown() : null);
  }

  private static @Nullable String joined(Stream<@Nullable String> texts) {
    Set<String> different = new LinkedHashSet<>();
    texts.filter(Objects::nonNull).forEach(different::add);
    return different.isEmpty() ? null : String.join(AND, different);
  }

  private static String claim(PastResult one) {
    LevelId level = one.level();
    String outcome =
        level != null ? "niveau " + level : one.outcomeKnown() ? "aucun niveau" : "niveau inconnu";
    return outcome + (one.mention() == null ? "" : ", " + one.mention()) + " : " + one.source();
  }
}
