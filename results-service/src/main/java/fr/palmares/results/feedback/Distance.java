package fr.palmares.results.feedback;

import fr.palmares.kernel.AxisId;
import fr.palmares.kernel.rulebook.Axis;
import fr.palmares.kernel.rulebook.Requirement;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.results.wording.French;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says what is missing to a level. */
final class Distance {

  private Distance() {}

  /** The conditions that are not met, in the rulebook's order. */
  static List<Feedback.Missing> of(List<Requirement> conditions, Rulebook rulebook) {
    return conditions.stream()
        .filter(condition -> !condition.met())
        .map(condition -> missing(condition, rulebook))
        .toList();
  }

  private static Feedback.Missing missing(Requirement condition, Rulebook rulebook) {
    return new Feedback.Missing(
        condition.kind().name().toLowerCase(Locale.ROOT),
        condition.axis(),
        condition.criterion(),
        condition.required().rounded(4),
        Objects.requireNonNull(condition.reached()).rounded(4),
        condition.missing().rounded(4),
        words(condition, rulebook));
  }

  /** {@code Sur l’axe « Ouverture » : 60 % exigés, 52,5 % atteints, il en manque 7,5.}. */
  private static String words(Requirement condition, Rulebook rulebook) {
    String unit = condition.kind() == Requirement.Kind.POINTS ? " points" : " %";
    return subject(condition, rulebook)
        + " : "
        + French.number(condition.required().rounded(2))
        + unit
        + " exigés, "
        + French.number(Objects.requireNonNull(condition.reached()).rounded(2))
        + unit
        + " atteints, il en manque "
        + French.number(condition.missing().rounded(2))
        + ".";
  }

  private static String subject(Requirement condition, Rulebook rulebook) {
    return switch (condition.kind()) {
      case PERCENT, POINTS -> "Sur le total";
      case AXIS -> "Sur l’axe « " + axis(condition.axis(), rulebook) + " »";
      case CRITERION ->
          "Sur le critère « "
              + rulebook.criterion(Objects.requireNonNull(condition.criterion())).name()
              + " »";
    };
  }

  private static String axis(@Nullable AxisId id, Rulebook rulebook) {
    return rulebook.axes().stream()
        .filter(axis -> axis.id().equals(id))
        .map(Axis::name)
        .findFirst()
        .orElseThrow();
  }
}
