package fr.palmares.kernel.rulebook;

import fr.palmares.kernel.AxisId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rulebook (règlement) of an edition: data, never code. Made valid by {@link RulebookReader}.
 *
 * @param label the name of the label
 * @param version counts the rulebooks adopted for one edition, from 1
 * @param provenance where its figures come from, in words; may be empty
 * @param tieBreak what decides between applications of one level, first figure first; null where
 *     the rulebook is silent
 * @param dropped criteria of the last edition that live on in none; null and empty are the same
 * @param jury how the jury works; null where the rulebook is silent
 */
public record Rulebook(
    String label,
    EditionYear edition,
    int version,
    String provenance,
    Calendar calendar,
    Aggregation aggregation,
    LevelScale levelScale,
    List<Axis> axes,
    List<MentionOffer> mentions,
    @Nullable List<TieBreak> tieBreak,
    @Nullable List<CriterionId> dropped,
    @Nullable JuryRules jury) {
  public Rulebook {
    axes = List.copyOf(axes);
    mentions = List.copyOf(mentions);
    tieBreak = tieBreak == null || tieBreak.isEmpty() ? null : List.copyOf(tieBreak);
    dropped = dropped == null || dropped.isEmpty() ? null : List.copyOf(dropped);
  }

  /** The same rules under another number. */
  public Rulebook numbered(int number) {
    return with(number, aggregation, levelScale, axes);
  }

  /** The same rules, the jurors' points put together otherwise. */
  public Rulebook aggregating(Aggregation otherwise) {
    return with(version, otherwise, levelScale, axes);
  }

  /** The same rules, one criterion weighing otherwise. */
  public Rulebook weighing(CriterionId criterion, Rational weight) {
    return with(
        version,
        aggregation,
        levelScale,
        axes.stream().map(axis -> axis.weighing(criterion, weight)).toList());
  }

  /** The same rules, the level of this name taking what this one takes. */
  public Rulebook drawing(Level otherwise) {
    return with(version, aggregation, levelScale.drawing(otherwise), axes);
  }

  private Rulebook with(int number, Aggregation aggregated, LevelScale scale, List<Axis> rubric) {
    return new Rulebook(
        label,
        edition,
        number,
        provenance,
        calendar,
        aggregated,
        scale,
        rubric,
        mentions,
        tieBreak,
        dropped,
        jury);
  }

  /** How the jury works. */
  public JuryRules juryRules() {
    return jury == null ? JuryRules.SILENT : jury;
  }

  /** Orders what is equal otherwise, the better first: as the rulebook says, else by points. */
  public Comparator<Assessment> tieBreaking() {
    return (tieBreak == null ? List.of(TieBreak.of("points")) : tieBreak)
        .stream().map(TieBreak::order).reduce(Comparator::thenComparing).orElseThrow();
  }

  /** Every criterion, axis by axis. */
  public List<Criterion> criteria() {
    return axes.stream().map(Axis::criteria).flatMap(Collection::stream).toList();
  }

  /**
   * The criterion of this name.
   *
   * @throws Refusal {@code unknown-criterion}
   */
  public Criterion criterion(CriterionId id) {
    return criteria().stream()
        .filter(criterion -> criterion.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "unknown-criterion",
                    id.text(),
                    "'%s' is not a criterion of the rulebook of %s",
                    id,
                    edition));
  }

  /**
   * Criteria on which a score given under the former rulebook might not stand under this one: gone,
   * new, with a lower maximum or a higher minimum, or found not to apply where they now must.
   */
  public List<CriterionId> unsettling(Rulebook former) {
    Map<CriterionId, Criterion> before = new LinkedHashMap<>();
    former.criteria().forEach(criterion -> before.put(criterion.id(), criterion));
    List<CriterionId> unsettling = new ArrayList<>();
    for (Criterion now : criteria()) {
      Criterion then = before.remove(now.id());
      if (then == null
          || now.max().compareTo(then.max()) < 0
          || now.least().compareTo(then.least()) > 0
          || (then.mayBeLeftOut() && !now.mayBeLeftOut())) {
        unsettling.add(now.id());
      }
    }
    unsettling.addAll(before.keySet());
    return unsettling;
  }

  /** The axis of this name, if there is one. */
  public Optional<Axis> axis(AxisId id) {
    return axes.stream().filter(axis -> axis.id().equals(id)).findFirst();
  }

  /**
   * The mention of this name.
   *
   * @throws Refusal {@code unknown-mention}
   */
  public MentionOffer mention(MentionId id) {
    return mentions.stream()
        .filter(mention -> mention.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.unknown(
                    "unknown-mention", "the rulebook of %s offers no mention '%s'", edition, id));
  }

  /** The most points that an application can total. */
  public Points maximum() {
    return axes.stream().map(Axis::maximum).reduce(Points.ZERO, Points::plus);
  }
}
