package fr.palmares.results.progression;

import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.results.evaluated.Evaluations;
import fr.palmares.results.history.Histories;
import fr.palmares.results.history.Participation;
import fr.palmares.results.history.Progress;
import fr.palmares.results.history.Progress.Comparison;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers how authorities progressed, one by one and between two editions. */
@Component
class ProgressionQuery {

  /**
   * An authority that took part in both editions.
   *
   * @param comparison whether the two levels can be compared, and why not
   * @param steps levels risen, or fallen below zero; null unless comparable
   */
  record Line(
      AuthorityId authority,
      String name,
      @Nullable LevelId before,
      @Nullable LevelId after,
      Comparison comparison,
      @Nullable Integer steps) {}

  private final Histories histories;
  private final Evaluations evaluations;

  ProgressionQuery(Histories histories, Evaluations evaluations) {
    this.histories = histories;
    this.evaluations = evaluations;
  }

  /**
   * An authority's participations, oldest first.
   *
   * @throws Refusal {@code unknown-authority} when it never took part
   */
  List<Participation> trajectory(AuthorityId authority) {
    List<Participation> participations =
        histories.named(authority).map(histories::of).orElse(List.of());
    if (participations.isEmpty()) {
      throw Refusal.unknown("unknown-authority", "no participation of '%s' is known", authority);
    }
    return participations;
  }

  /**
   * Those who took part in both editions, best progression first; what cannot be compared comes
   * last and says why.
   *
   * @throws Refusal {@code no-palmares} when nobody's part in {@code to} is public
   */
  List<Line> between(EditionYear from, EditionYear to) {
    if (from.compareTo(to) >= 0) {
      throw Refusal.invalid("editions-out-of-order", "from", "compare an earlier edition first");
    }
    Map<LevelScaleId, LevelScale> scales = scales();
    return histories.participants(to).stream()
        .map(authority -> line(authority, from, to, scales))
        .flatMap(Optional::stream)
        .sorted(
            Comparator.comparing(
                    Line::steps, Comparator.nullsFirst(Comparator.<Integer>naturalOrder()))
                .reversed()
                .thenComparing(Line::name))
        .toList();
  }

  private Map<LevelScaleId, LevelScale> scales() {
    Map<LevelScaleId, LevelScale> scales = new HashMap<>();
    evaluations.rulebooks().forEach(r -> scales.put(r.levelScale().id(), r.levelScale()));
    return scales;
  }

  private Optional<Line> line(
      LocalAuthority authority,
      EditionYear from,
      EditionYear to,
      Map<LevelScaleId, LevelScale> scales) {
    List<Participation> history = histories.of(authority);
    return in(from, history)
        .flatMap(
            before ->
                in(to, history)
                    .map(after -> line(authority, before, after, scales.get(after.scale()))));
  }

  private static Optional<Participation> in(EditionYear edition, List<Participation> history) {
    return history.stream().filter(p -> p.edition().equals(edition)).findFirst();
  }

  private static Line line(
      LocalAuthority authority,
      Participation before,
      Participation after,
      @Nullable LevelScale scale) {
    Progress progress = Progress.between(before, after, scale);
    return new Line(
        authority.id(),
        authority.name(),
        before.level(),
        after.level(),
        progress.comparison(),
        progress.comparison() == Comparison.COMPARABLE ? progress.steps() : null);
  }
}
