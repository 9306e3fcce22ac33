package fr.palmares.kernel.rulebook;

import fr.palmares.kernel.AxisId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The rulebook (règlement) of an edition: data, never code. Made valid by {@link RulebookReader}.
 *
 * @param label the name of the label
 * @param version counts the rulebooks adopted for one edition, from 1
 * @param provenance where its figures come from, in words; may be empty
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
    List<MentionOffer> mentions) {
  public Rulebook {
    axes = List.copyOf(axes);
    mentions = List.copyOf(mentions);
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
