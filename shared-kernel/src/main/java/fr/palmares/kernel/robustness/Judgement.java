package fr.palmares.kernel.robustness;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a level rests on.
 *
 * @param settled the settled points of every criterion that applies
 * @param leftOut criteria that do not apply
 * @param scores the jurors' points on each criterion that their aggregation settled; a criterion
 *     that was settled otherwise is not in it
 */
public record Judgement(
    Rulebook rulebook,
    Map<CriterionId, Points> settled,
    Set<CriterionId> leftOut,
    Map<CriterionId, Map<JurorId, Points>> scores) {
  public Judgement {
    settled = Map.copyOf(settled);
    leftOut = Set.copyOf(leftOut);
    scores = Map.copyOf(scores);
  }

  /** What the rulebook makes of it. */
  public Assessment assessment() {
    return Assessment.of(rulebook, settled, leftOut);
  }

  /**
   * The same under another rulebook, whose aggregation settles anew what aggregation settled. A
   * criterion takes the share reached on the one that it is the same as: in a rulebook of the same
   * edition the one of its identifier, else by what the later of the two says of its lineage. One
   * that nobody scored is left out.
   */
  public Judgement under(Rulebook other) {
    Map<CriterionId, Points> points = new LinkedHashMap<>();
    Map<CriterionId, Map<JurorId, Points>> given = new LinkedHashMap<>();
    Set<CriterionId> out = new LinkedHashSet<>();
    for (Criterion criterion : other.criteria()) {
      Criterion former = counterpart(criterion, other.edition());
      Points reached = former == null ? null : settled.get(former.id());
      if (former == null || reached == null || leftOut.contains(former.id())) {
        out.add(criterion.id());
      } else {
        Rational scale = criterion.max().value().over(former.max().value());
        points.put(criterion.id(), reached.weighted(scale));
        Map<JurorId, Points> scaled = new LinkedHashMap<>();
        scores
            .getOrDefault(former.id(), Map.of())
            .forEach((juror, score) -> scaled.put(juror, score.weighted(scale)));
        if (!scaled.isEmpty()) {
          given.put(criterion.id(), scaled);
        }
      }
    }
    return new Judgement(other, points, out, given).aggregated();
  }

  private @Nullable Criterion counterpart(Criterion criterion, EditionYear edition) {
    int later = edition.compareTo(rulebook.edition());
    return Stream.of(
            rulebook.criteria().stream()
                .filter(former -> later == 0 && former.id().equals(criterion.id())),
            rulebook.criteria().stream()
                .filter(
                    former ->
                        later < 0 ? goesOnAs(criterion, former) : goesOnAs(former, criterion)))
        .flatMap(same -> same)
        .findFirst()
        .orElse(null);
  }

  /** Lineage speaks of the edition before; within one edition an identifier is one criterion. */
  private static boolean goesOnAs(Criterion former, Criterion now) {
    return now.lineage() == null ? now.id().equals(former.id()) : now.isSameAs(former.id());
  }

  /** The same without a juror's points; a criterion that nobody else scored stays as settled. */
  public Judgement without(JurorId juror) {
    Map<CriterionId, Map<JurorId, Points>> others = new LinkedHashMap<>();
    scores.forEach(
        (criterion, given) -> {
          Map<JurorId, Points> rest = new LinkedHashMap<>(given);
          rest.remove(juror);
          if (!rest.isEmpty()) {
            others.put(criterion, rest);
          }
        });
    return new Judgement(rulebook, settled, leftOut, others).aggregated();
  }

  /** The same with one criterion settled at other points. */
  Judgement with(CriterionId criterion, Points points) {
    Map<CriterionId, Points> otherwise = new LinkedHashMap<>(settled);
    otherwise.put(criterion, points);
    return new Judgement(rulebook, otherwise, leftOut, scores);
  }

  /** Everyone who gave points that counted, by name. */
  public List<JurorId> jurors() {
    return scores.values().stream()
        .flatMap(given -> given.keySet().stream())
        .distinct()
        .sorted(Comparator.comparing(JurorId::text))
        .toList();
  }

  private Judgement aggregated() {
    Map<CriterionId, Points> anew = new LinkedHashMap<>(settled);
    scores.forEach(
        (criterion, given) ->
            anew.put(criterion, rulebook.aggregation().of(List.copyOf(given.values()))));
    return new Judgement(rulebook, anew, leftOut, scores);
  }
}
