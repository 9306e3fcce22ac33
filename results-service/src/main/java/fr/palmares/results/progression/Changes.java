package fr.palmares.results.progression;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.rulebook.Succession;
import fr.palmares.results.evaluated.Settled;
import fr.palmares.results.history.Entry;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The changes between two editions that were both run here, of whom they are known. */
final class Changes {

  /** None is asked for, or one of the two editions was not run here. */
  static final Changes UNKNOWN = new Changes(null, Map.of(), Map.of());

  private final @Nullable Correspondence criteria;
  private final Map<ApplicationId, Settled> before;
  private final Map<ApplicationId, Settled> after;
  private boolean complete = true;

  Changes(
      @Nullable Succession succession,
      Map<ApplicationId, Settled> before,
      Map<ApplicationId, Settled> after) {
    this.criteria = succession == null ? null : Correspondence.of(succession);
    this.before = before;
    this.after = after;
  }

  /** Whether nothing that was asked for is still on its way from the other services. */
  boolean complete() {
    return complete;
  }

  /** In points. */
  Optional<Change> points(Entry then, Entry now) {
    return between(then, now, false);
  }

  /** In percent of the maximum. */
  Optional<Change> percent(Entry then, Entry now) {
    return between(then, now, true);
  }

  private Optional<Change> between(Entry then, Entry now, boolean inPercent) {
    if (criteria == null || then.figures() == null || now.figures() == null) {
      return Optional.empty();
    }
    Settled first = before.get(then.figures().application());
    Settled second = after.get(now.figures().application());
    if (first == null || second == null) {
      complete = false;
      return Optional.empty();
    }
    return Optional.of(
        Change.between(measured(first, inPercent), measured(second, inPercent), criteria));
  }

  private static Measured measured(Settled settled, boolean inPercent) {
    Measured points = Measured.inPoints(settled);
    return inPercent ? points.inPercent() : points;
  }
}
