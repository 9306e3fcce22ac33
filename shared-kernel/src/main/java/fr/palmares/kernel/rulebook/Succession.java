package fr.palmares.kernel.rulebook;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.rulebook.InvalidRulebook.Violation;
import fr.palmares.kernel.rulebook.Lineage.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What became of the criteria of one rulebook in a later one: each criterion now, and the criteria
 * then that it comes from. Answers are carried over and results compared along it.
 *
 * @param origins every criterion now, in the order of the rulebook
 */
public record Succession(Map<CriterionId, Lineage> origins) {
  public Succession {
    origins = Collections.unmodifiableMap(new LinkedHashMap<>(origins));
  }

  /**
   * From a rulebook to the next one. A criterion of which nothing is said is the same as the one of
   * its identifier, or new; a former criterion that is not there was none.
   */
  public static Succession of(Rulebook then, Rulebook now) {
    Set<CriterionId> before = ids(then);
    Map<CriterionId, Lineage> origins = new LinkedHashMap<>();
    for (Criterion criterion : now.criteria()) {
      List<CriterionId> from =
          said(criterion).from().stream().filter(before::contains).distinct().toList();
      origins.put(
          criterion.id(), new Lineage(from.isEmpty() ? Kind.NEW : said(criterion).kind(), from));
    }
    return new Succession(origins);
  }

  /**
   * From the first of these rulebooks to the last, through all in between.
   *
   * @param rulebooks oldest first; at least one
   */
  public static Succession through(List<Rulebook> rulebooks) {
    Map<CriterionId, Lineage> itself = new LinkedHashMap<>();
    ids(rulebooks.get(0)).forEach(id -> itself.put(id, new Lineage(Kind.SAME, List.of(id))));
    Succession whole = new Succession(itself);
    for (int i = 1; i < rulebooks.size(); i++) {
      whole = whole.then(of(rulebooks.get(i - 1), rulebooks.get(i)));
    }
    return whole;
  }

  private Succession then(Succession next) {
    Map<CriterionId, Lineage> all = new LinkedHashMap<>();
    next.origins.forEach((now, between) -> all.put(now, before(between)));
    return new Succession(all);
  }

  private Lineage before(Lineage between) {
    Set<CriterionId> from = new LinkedHashSet<>();
    Kind kind = between.kind();
    for (CriterionId id : between.from()) {
      Lineage earlier = origins.getOrDefault(id, new Lineage(Kind.NEW, List.of()));
      from.addAll(earlier.from());
      kind = farther(kind, earlier.kind());
    }
    return from.isEmpty() ? new Lineage(Kind.NEW, List.of()) : new Lineage(kind, List.copyOf(from));
  }

  /** Of two steps, the one that changes more; a part that is new takes nothing from the rest. */
  private static Kind farther(Kind one, Kind other) {
    return other == Kind.NEW || one.compareTo(other) >= 0 ? one : other;
  }

  /** Where a criterion comes from; {@link Kind#NEW} for one that is not known here. */
  public Lineage origin(CriterionId now) {
    return origins.getOrDefault(now, new Lineage(Kind.NEW, List.of()));
  }

  /**
   * What a rulebook says of the last edition's criteria that is not so: a former criterion that
   * there was not, and, as soon as it says anything of them, one that disappears without a word.
   */
  public static List<Violation> violations(Rulebook then, Rulebook now) {
    List<Violation> violations = new ArrayList<>();
    Set<CriterionId> before = ids(then);
    Set<CriterionId> accountedFor = new LinkedHashSet<>();
    boolean speaks = now.dropped() != null;
    for (int i = 0; i < now.axes().size(); i++) {
      List<Criterion> criteria = now.axes().get(i).criteria();
      for (int j = 0; j < criteria.size(); j++) {
        speaks |= criteria.get(j).lineage() != null;
        accountedFor.addAll(said(criteria.get(j)).from());
        if (criteria.get(j).lineage() != null) {
          unknown(
              violations,
              "/axes/" + i + "/criteria/" + j + "/lineage/from",
              said(criteria.get(j)).from(),
              then,
              before);
        }
      }
    }
    List<CriterionId> dropped = Objects.requireNonNullElse(now.dropped(), List.of());
    unknown(violations, "/dropped", dropped, then, before);
    accountedFor.addAll(dropped);
    if (speaks) {
      before.stream()
          .filter(id -> !accountedFor.contains(id))
          .forEach(id -> violations.add(new Violation("/dropped", lost(id, then))));
    }
    return violations;
  }

  private static void unknown(
      List<Violation> violations,
      String at,
      List<CriterionId> former,
      Rulebook then,
      Set<CriterionId> before) {
    for (int k = 0; k < former.size(); k++) {
      if (!before.contains(former.get(k))) {
        violations.add(
            new Violation(
                at + "/" + k,
                "'%s' was no criterion in %s".formatted(former.get(k), then.edition())));
      }
    }
  }

  private static String lost(CriterionId id, Rulebook then) {
    return "'%s' of %s lives on in no criterion: name it here, or where it lives on"
        .formatted(id, then.edition());
  }

  private static Lineage said(Criterion criterion) {
    Lineage lineage = criterion.lineage();
    return lineage == null ? new Lineage(Kind.SAME, List.of(criterion.id())) : lineage;
  }

  private static Set<CriterionId> ids(Rulebook rulebook) {
    Set<CriterionId> ids = new LinkedHashSet<>();
    rulebook.criteria().forEach(criterion -> ids.add(criterion.id()));
    return ids;
  }
}
