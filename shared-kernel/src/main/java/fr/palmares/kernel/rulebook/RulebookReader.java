package fr.palmares.kernel.rulebook;

import fr.palmares.kernel.AxisId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.Percentage;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.rulebook.InvalidRulebook.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a rulebook document (the {@code rulebook.json} of an edition folder, already parsed into
 * maps, lists and scalars) and finds everything that is wrong with it in one pass.
 */
public final class RulebookReader {

  private final List<Violation> violations = new ArrayList<>();

  private RulebookReader() {}

  /**
   * The rulebook that the document describes.
   *
   * @throws InvalidRulebook with every violation and where it stands
   */
  public static Rulebook read(Map<?, ?> document) {
    RulebookReader reader = new RulebookReader();
    Node root = new Node(document, "", reader.violations);
    Rulebook rulebook = reader.rulebook(root);
    root.noteUnknown();
    reader.violations.addAll(References.violations(rulebook));
    if (reader.violations.isEmpty()) {
      reader.violations.addAll(References.unreachable(rulebook));
    }
    if (!reader.violations.isEmpty()) {
      throw new InvalidRulebook(reader.violations);
    }
    return rulebook;
  }

  private Rulebook rulebook(Node root) {
    // An editor's hint where to find the schema.
    root.textOr("$schema", "");
    return new Rulebook(
        root.name("label"),
        root.scalar("edition", EditionYear::of, new EditionYear(1900)),
        root.scalarOr("version", Integer::valueOf, 1),
        root.textOr("provenance", ""),
        calendar(root.childOr("calendar")),
        root.scalarOr("aggregation", Aggregation::of, Aggregation.MEAN),
        levelScale(root.child("levelScale")),
        axes(root),
        mentions(root),
        root.scalars("tieBreak", TieBreak::of),
        root.scalars("dropped", CriterionId::of),
        root.has("jury") ? jury(root.child("jury")) : null);
  }

  private static JuryRules jury(Node node) {
    Integer quorum =
        node.has("quorum") ? node.scalar("quorum", Integer::valueOf, 1) : (Integer) null;
    if (quorum != null && quorum < 1) {
      node.violation("quorum", "at least one juror is present");
    }
    return new JuryRules(
        quorum,
        node.has("othersScores")
            ? node.scalar(
                "othersScores", JuryRules.OthersScores::of, JuryRules.OthersScores.AFTER_MINE)
            : null);
  }

  private static Calendar calendar(Node node) {
    return new Calendar(
        node.instant("applicationsOpen", CalendarDates::beginning),
        node.instant("applicationsClose", CalendarDates::deadline),
        node.instant("evaluationClose", CalendarDates::deadline),
        node.instant("deliberation", CalendarDates::beginning),
        node.instant("embargoUntil", CalendarDates::beginning),
        node.instant("appealsUntil", CalendarDates::deadline));
  }

  private LevelScale levelScale(Node node) {
    List<Level> levels = node.children("levels").stream().map(RulebookReader::level).toList();
    unique(levels, Level::id, node, "levels");
    for (int i = 1; i < levels.size(); i++) {
      checkHigher(levels.get(i - 1), levels.get(i), node, "levels/" + i);
    }
    return new LevelScale(
        node.scalarOr("id", LevelScaleId::of, LevelScaleId.of("levels")),
        node.textOr("noLevel", "Non labellisé"),
        levels,
        node.childrenOr("equivalences").stream().map(RulebookReader::equivalence).toList());
  }

  private static LevelScale.Equivalence equivalence(Node node) {
    return new LevelScale.Equivalence(
        node.scalar("scale", LevelScaleId::of, LevelScaleId.of("missing")),
        node.entries("levels", LevelId::of, LevelId::of));
  }

  /** Where both thresholds of a kind are given, the higher level's is not the lower one. */
  private static void checkHigher(Level lower, Level higher, Node node, String at) {
    if (higher.minPoints() == null && higher.minPercent().compareTo(lower.minPercent()) < 0) {
      node.violation(at + "/minPercent", "levels go from low to high");
    }
    if (lower.minPoints() != null
        && higher.minPoints() != null
        && higher.minPoints().compareTo(lower.minPoints()) < 0) {
      node.violation(at + "/minPoints", "levels go from low to high");
    }
  }

  private static Level level(Node node) {
    if (!node.has("minPercent") && !node.has("minPoints")) {
      node.violation("minPercent", "is missing, and so is minPoints: a level takes one of them");
    }
    return new Level(
        node.scalar("id", LevelId::of, LevelId.of("missing")),
        node.name("name"),
        percentageOr(node, "minPercent", Percentage.ZERO),
        percentageOr(node, "minPercentPerAxis", Percentage.ZERO),
        node.has("minPoints") ? leastPoints(node) : null,
        node.childrenOr("gates").stream().map(RulebookReader::gate).toList());
  }

  private static Points leastPoints(Node node) {
    Points least = node.scalar("minPoints", Points::of, Points.ZERO);
    if (least.value().signum() < 0) {
      node.violation("minPoints", "a threshold is not below 0");
    }
    return least;
  }

  private static Gate gate(Node node) {
    if (node.has("axis") == node.has("criterion")) {
      node.violation("axis", "a gate stands on an axis or on a criterion");
    }
    return new Gate(
        node.has("axis") ? node.scalar("axis", AxisId::of, AxisId.of("missing")) : null,
        node.has("criterion")
            ? node.scalar("criterion", CriterionId::of, CriterionId.of("missing"))
            : null,
        percentageOr(node, "minPercent", Percentage.of(100)));
  }

  private static Percentage percentageOr(Node node, String field, Percentage absent) {
    return node.has(field) ? percentage(node, field) : absent;
  }

  private static Percentage percentage(Node node, String field) {
    Percentage percentage = node.scalar(field, Percentage::of, Percentage.ZERO);
    if (percentage.value().signum() < 0 || percentage.compareTo(Percentage.of(100)) > 0) {
      node.violation(field, "a percentage lies between 0 and 100");
    }
    return percentage;
  }

  private List<Axis> axes(Node root) {
    List<Axis> axes = root.children("axes").stream().map(this::axis).toList();
    unique(axes, Axis::id, root, "axes");
    Set<CriterionId> seen = new HashSet<>();
    for (int i = 0; i < axes.size(); i++) {
      for (Criterion criterion : axes.get(i).criteria()) {
        if (!seen.add(criterion.id())) {
          root.violation("axes/" + i + "/criteria", "'" + criterion.id() + "' stands twice");
        }
      }
    }
    return axes;
  }

  private Axis axis(Node node) {
    Axis axis =
        new Axis(
            node.scalar("id", AxisId::of, AxisId.of("missing")),
            node.name("name"),
            node.children("criteria").stream().map(CriterionReader::criterion).toList());
    if (!axis.criteria().isEmpty() && axis.maximum().value().signum() <= 0) {
      node.violation("criteria", "an axis needs a criterion that counts");
    }
    return axis;
  }

  private List<MentionOffer> mentions(Node root) {
    List<MentionOffer> mentions =
        root.childrenOr("mentions").stream().map(RulebookReader::mention).toList();
    unique(mentions, MentionOffer::id, root, "mentions");
    return mentions;
  }

  private static MentionOffer mention(Node node) {
    return new MentionOffer(
        node.scalar("id", MentionId::of, MentionId.of("missing")),
        node.name("name"),
        node.scalarOr("holders", MentionOffer.Holders::of, MentionOffer.Holders.of("0..1")),
        rule(node.childOr("rule")));
  }

  private static MentionOffer.Rule rule(Node node) {
    return new MentionOffer.Rule(
        node.scalarOr("among", MentionOffer.Among::of, MentionOffer.Among.JURY_CHOICE),
        node.scalars("requires", MentionCondition::of),
        node.scalars("orderBy", MentionOffer.Ordering::of));
  }

  private static <T> void unique(List<T> items, Function<T, Object> id, Node node, String field) {
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      if (!seen.add(id.apply(items.get(i)))) {
        node.violation(field + "/" + i + "/id", "'" + id.apply(items.get(i)) + "' stands twice");
      }
    }
  }
}
