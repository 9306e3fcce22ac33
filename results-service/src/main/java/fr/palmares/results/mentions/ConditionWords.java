package fr.palmares.results.mentions;

import fr.palmares.kernel.Rational;
import fr.palmares.kernel.rulebook.Level;
import fr.palmares.kernel.rulebook.MentionCondition;
import fr.palmares.kernel.rulebook.MentionCondition.Comparison;
import fr.palmares.kernel.rulebook.MentionFigure;
import fr.palmares.results.wording.French;

/** Says in French which condition of a mention a contender does not fulfil. */
final class ConditionWords {

  private ConditionWords() {}

  static String unmet(MentionCondition condition, Contender contender) {
    Rational required = condition.threshold(contender.scale());
    return switch (condition.figure().kind()) {
      case LEVEL_STEPS ->
          condition.comparison() != Comparison.AT_LEAST
              ? figures(condition, contender)
              : required.signum() > 0 && contender.progress().steps() <= 0
                  ? "le niveau ne progresse pas"
                  : required.signum() == 0 ? "le niveau baisse" : figures(condition, contender);
      case LEVEL ->
          contender.level() == null
              ? "aucun niveau atteint"
              : contender.scale().name(contender.level())
                  + " : le règlement demande "
                  + bound(condition)
                  + French.level(name(contender, required));
      default -> figures(condition, contender);
    };
  }

  /** Why a contender has no such figure at all. */
  static String without(MentionFigure figure) {
    return figure.axis() == null
        ? "première candidature"
        : "rien de l’axe " + figure.axis() + " ne s’applique";
  }

  private static String figures(MentionCondition condition, Contender contender) {
    return "%s : %s, le règlement demande %s%s"
        .formatted(
            name(condition.figure()),
            French.number(contender.figure(condition.figure()).orElseThrow().rounded(2)),
            bound(condition),
            French.number(condition.threshold(contender.scale()).rounded(2)));
  }

  private static String bound(MentionCondition condition) {
    return switch (condition.comparison()) {
      case AT_LEAST -> "au moins ";
      case AT_MOST -> "au plus ";
      case EXACTLY -> "exactement ";
    };
  }

  private static String name(Contender contender, Rational rank) {
    Level level = contender.scale().levels().get(rank.numerator().intValueExact() - 1);
    return level.name();
  }

  private static String name(MentionFigure figure) {
    return switch (figure.kind()) {
      case POINTS -> "points";
      case PERCENT -> "pourcentage";
      case LEVEL -> "niveau";
      case LEVEL_STEPS -> "niveaux gagnés";
      case EDITIONS_ELAPSED -> "années écoulées";
      case PARTICIPATIONS -> "candidatures";
      case TIMES_AT_LEVEL -> "fois à ce niveau";
      case AXIS -> "part de l’axe " + figure.axis();
    };
  }
}
