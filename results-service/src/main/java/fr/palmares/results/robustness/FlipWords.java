package fr.palmares.results.robustness;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.robustness.Flip;
import fr.palmares.kernel.robustness.Flip.Threshold;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.results.wording.French;
import java.util.Map;
import java.util.Objects;

/** Says in French what would have given another level. */
final class FlipWords {

  private static final Map<String, String> THRESHOLDS =
      Map.of(
          "minPercent", "la part du total",
          "minPercentPerAxis", "la part de chaque axe",
          "minPoints", "le total",
          "gates", "la condition");

  private FlipWords() {}

  /** {@code Si Bob avait donné au moins 5 (au lieu de 3) à « Ouverture » : niveau « Or ».}. */
  static String of(Flip flip, Rulebook rulebook) {
    return subject(flip, rulebook)
        + " "
        + reach(flip)
        + " "
        + French.number(flip.to().rounded(2))
        + " (au lieu de "
        + French.number(flip.from().rounded(2))
        + ") : "
        + (flip.level() == null
            ? rulebook.levelScale().noLevel()
            : French.level(rulebook.levelScale().name(flip.level())))
        + ".";
  }

  private static String subject(Flip flip, Rulebook rulebook) {
    return switch (flip.kind()) {
      case CRITERION -> "Si " + name(flip, rulebook) + " avait été arrêté à";
      case SCORE -> "Si " + flip.juror() + " avait donné à " + name(flip, rulebook);
      case WEIGHT -> "Si " + name(flip, rulebook) + " avait pesé";
      case THRESHOLD -> "Si " + threshold(flip, rulebook) + " avait été fixé à";
    };
  }

  private static String threshold(Flip flip, Rulebook rulebook) {
    Threshold threshold = Objects.requireNonNull(flip.threshold());
    return "le seuil du "
        + French.level(rulebook.levelScale().name(threshold.level()))
        + " sur "
        + THRESHOLDS.getOrDefault(threshold.field(), threshold.field())
        + (threshold.of() == null ? "" : " « " + threshold.of() + " »");
  }

  private static String name(Flip flip, Rulebook rulebook) {
    CriterionId criterion = Objects.requireNonNull(flip.criterion());
    return "« " + rulebook.criterion(criterion).name() + " »";
  }

  private static String reach(Flip flip) {
    return switch (flip.reach()) {
      case AT -> flip.to().compareTo(flip.from()) < 0 ? "au plus" : "au moins";
      case ABOVE -> "plus de";
      case BELOW -> "moins de";
    };
  }
}
