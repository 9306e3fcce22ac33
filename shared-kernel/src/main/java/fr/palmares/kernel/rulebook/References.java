package fr.palmares.kernel.rulebook;

import fr.palmares.kernel.AxisId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.rulebook.InvalidRulebook.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Whether a rulebook names what it has. */
final class References {

  private References() {}

  /** What names nothing, or names something twice that lives on once. */
  static List<Violation> violations(Rulebook rulebook) {
    List<Violation> violations = new ArrayList<>();
    Set<CriterionId> criteria = new HashSet<>();
    rulebook.criteria().forEach(criterion -> criteria.add(criterion.id()));
    gates(rulebook, criteria, violations);
    equivalences(rulebook.levelScale(), violations);
    tieBreaks(rulebook, violations);
    mentions(rulebook, violations);
    dropped(rulebook, violations);
    return violations;
  }

  /** Levels that ask for more points than there are. */
  static List<Violation> unreachable(Rulebook rulebook) {
    List<Violation> violations = new ArrayList<>();
    List<Level> levels = rulebook.levelScale().levels();
    for (int i = 0; i < levels.size(); i++) {
      Points least = levels.get(i).minPoints();
      if (least != null && least.compareTo(rulebook.maximum()) > 0) {
        violations.add(
            new Violation(
                "/levelScale/levels/" + i + "/minPoints",
                "nobody reaches " + least + " points: the maximum is " + rulebook.maximum()));
      }
    }
    return violations;
  }

  private static void gates(
      Rulebook rulebook, Set<CriterionId> criteria, List<Violation> violations) {
    List<Level> levels = rulebook.levelScale().levels();
    for (int i = 0; i < levels.size(); i++) {
      List<Gate> gates = levels.get(i).conditions();
      for (int j = 0; j < gates.size(); j++) {
        AxisId axis = gates.get(j).axis();
        CriterionId criterion = gates.get(j).criterion();
        String at = "/levelScale/levels/" + i + "/gates/" + j;
        if (axis != null && rulebook.axis(axis).isEmpty()) {
          violations.add(new Violation(at + "/axis", "'" + axis + "' is no axis"));
        }
        if (criterion != null && !criteria.contains(criterion)) {
          violations.add(new Violation(at + "/criterion", "'" + criterion + "' is no criterion"));
        }
      }
    }
  }

  /** Another scale, once, whose levels are worth levels of this one. */
  private static void equivalences(LevelScale scale, List<Violation> violations) {
    List<LevelScale.Equivalence> declared =
        Objects.requireNonNullElse(scale.equivalences(), List.of());
    Set<LevelScaleId> scales = new HashSet<>(Set.of(scale.id()));
    for (int i = 0; i < declared.size(); i++) {
      String at = "/levelScale/equivalences/" + i;
      if (!scales.add(declared.get(i).scale())) {
        violations.add(
            new Violation(at + "/scale", "another scale, and each once, is declared equivalent"));
      }
      if (declared.get(i).levels().isEmpty()) {
        violations.add(new Violation(at + "/levels", "says of no level what it is worth"));
      }
      declared
          .get(i)
          .levels()
          .forEach(
              (former, here) -> {
                if (!scale.has(here)) {
                  violations.add(
                      new Violation(
                          at + "/levels/" + former, "'" + here + "' is no level of this scale"));
                }
              });
    }
  }

  private static void tieBreaks(Rulebook rulebook, List<Violation> violations) {
    List<TieBreak> tieBreaks = Objects.requireNonNullElse(rulebook.tieBreak(), List.of());
    for (int i = 0; i < tieBreaks.size(); i++) {
      AxisId axis = tieBreaks.get(i).axis();
      if (axis != null && rulebook.axis(axis).isEmpty()) {
        violations.add(new Violation("/tieBreak/" + i, "'" + axis + "' is no axis"));
      }
    }
  }

  private static void mentions(Rulebook rulebook, List<Violation> violations) {
    for (int i = 0; i < rulebook.mentions().size(); i++) {
      MentionOffer.Rule rule = rulebook.mentions().get(i).rule();
      for (int j = 0; j < rule.requires().size(); j++) {
        MentionCondition condition = rule.requires().get(j);
        String at = "/mentions/" + i + "/rule/requires/" + j;
        axisOf(condition.figure(), rulebook, at, violations);
        LevelId level = condition.level();
        if (level != null && !rulebook.levelScale().has(level)) {
          violations.add(new Violation(at, "'" + level + "' is no level"));
        }
      }
      for (int j = 0; j < rule.orderBy().size(); j++) {
        axisOf(
            rule.orderBy().get(j).figure(),
            rulebook,
            "/mentions/" + i + "/rule/orderBy/" + j,
            violations);
      }
    }
  }

  private static void axisOf(
      MentionFigure figure, Rulebook rulebook, String at, List<Violation> violations) {
    AxisId axis = figure.axis();
    if (axis != null && rulebook.axis(axis).isEmpty()) {
      violations.add(new Violation(at, "'" + axis + "' is no axis"));
    }
  }

  private static void dropped(Rulebook rulebook, List<Violation> violations) {
    Set<CriterionId> livingOn = new HashSet<>();
    for (Criterion criterion : rulebook.criteria()) {
      Lineage lineage = criterion.lineage();
      livingOn.addAll(lineage == null ? List.of(criterion.id()) : lineage.from());
    }
    List<CriterionId> dropped = Objects.requireNonNullElse(rulebook.dropped(), List.of());
    for (int i = 0; i < dropped.size(); i++) {
      if (livingOn.contains(dropped.get(i))) {
        violations.add(
            new Violation(
                "/dropped/" + i,
                "'" + dropped.get(i) + "' lives on in a criterion of this rulebook"));
      }
    }
  }
}
