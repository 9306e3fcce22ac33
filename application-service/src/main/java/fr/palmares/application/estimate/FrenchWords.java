package fr.palmares.application.estimate;

import fr.palmares.kernel.Rational;
import fr.palmares.kernel.rulebook.Axis;
import fr.palmares.kernel.rulebook.Level;
import fr.palmares.kernel.rulebook.Requirement;
import fr.palmares.kernel.rulebook.Rulebook;

/** A condition that is not met, for people. */
final class FrenchWords {

  private FrenchWords() {}

  static String of(Requirement requirement, Level level, Rulebook rules) {
    boolean points = requirement.kind() == Requirement.Kind.POINTS;
    return "« %s » demande au moins %s %s : il manque %s."
        .formatted(
            level.name(),
            number(requirement.required()) + (points ? " points" : " %"),
            of(requirement, rules),
            number(requirement.missing()) + (points ? " points" : " points de pourcentage"));
  }

  private static String of(Requirement requirement, Rulebook rules) {
    return switch (requirement.kind()) {
      case PERCENT -> "du maximum";
      case POINTS -> "en tout";
      case AXIS -> "de l’axe « %s »".formatted(axis(requirement, rules));
      case CRITERION -> "du critère « %s »".formatted(criterion(requirement, rules));
    };
  }

  private static String axis(Requirement requirement, Rulebook rules) {
    return rules.axes().stream()
        .filter(axis -> axis.id().equals(requirement.axis()))
        .map(Axis::name)
        .findFirst()
        .orElse("");
  }

  private static String criterion(Requirement requirement, Rulebook rules) {
    return requirement.criterion() == null ? "" : rules.criterion(requirement.criterion()).name();
  }

  private static String number(Rational number) {
    return number.rounded(2).toPlainString().replace('.', ',');
  }
}
