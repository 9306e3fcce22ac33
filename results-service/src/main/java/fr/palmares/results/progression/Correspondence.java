package fr.palmares.results.progression;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.rulebook.Lineage;
import fr.palmares.kernel.rulebook.Lineage.Kind;
import fr.palmares.kernel.rulebook.Succession;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which criteria of two rulebooks compare like for like, and what became of the others.
 *
 * @param same the criteria now that are the same as one then, each with that one, one to one
 * @param came why what is reached on a criterion now is not compared
 * @param went why what was reached on a criterion then is not; dropped where it has no word
 */
record Correspondence(
    Map<CriterionId, CriterionId> same,
    Map<CriterionId, Effect> came,
    Map<CriterionId, Effect> went) {

  static Correspondence of(Succession succession) {
    Map<CriterionId, CriterionId> same = same(succession);
    Map<CriterionId, Effect> came = new HashMap<>();
    Map<CriterionId, Effect> went = new HashMap<>();
    succession
        .origins()
        .forEach(
            (now, lineage) -> {
              if (!same.containsKey(now)) {
                came.put(now, effect(lineage));
                lineage
                    .from()
                    .forEach(then -> went.merge(then, effect(lineage), Correspondence::farther));
              }
            });
    // What is compared can be missing only because it did not apply.
    same.forEach(
        (now, then) -> {
          came.put(now, Effect.LEFT_OUT);
          went.put(then, Effect.LEFT_OUT);
        });
    return new Correspondence(same, came, went);
  }

  private static Map<CriterionId, CriterionId> same(Succession succession) {
    Map<CriterionId, CriterionId> same = new LinkedHashMap<>();
    Set<CriterionId> once = new HashSet<>();
    Set<CriterionId> twice = new HashSet<>();
    succession
        .origins()
        .forEach(
            (now, lineage) -> {
              if (lineage.kind() == Kind.SAME && lineage.from().size() == 1) {
                CriterionId then = lineage.from().get(0);
                same.put(now, then);
                if (!once.add(then)) {
                  twice.add(then);
                }
              }
            });
    same.values().removeAll(twice);
    return same;
  }

  /** Of two things that became of a criterion, the one that changes more. */
  private static Effect farther(Effect one, Effect other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Effect effect(Lineage lineage) {
    return switch (lineage.kind()) {
      case NEW -> Effect.NEW;
      case RENAMED -> Effect.RENAMED;
      case SAME, SPLIT -> Effect.SPLIT;
      case MERGED -> Effect.MERGED;
    };
  }
}
