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

  /** One of the two editions was not run here. */
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

  /** What one reached in both editions. */
  record Both(Measured then, Measured now, Correspondence criteria) {

    Change inPoints() {
      return Change.between(then, now, criteria);
    }

    /** In percent of the maximum. */
    Change inPercent() {
      return Change.between(then.inPercent(), now.inPercent(), criteria);
    }
  }

  /** From one participation to another; empty where it is not known of both what they reached. */
  Optional<Both> of(Entry then, Entry now) {
    if (criteria == null || then.figures() == null || now.figures() == null) {
      return Optional.empty();
    }
    Settled first = before.get(then.figures().application());
    Settled second = after.get(now.figures().application());
    if (first == null || second == null) {
      complete = false;
      return Optional.empty();
    }
    return Optional.of(new Both(Measured.inPoints(first), Measured.inPoints(second), criteria));
  }
}
