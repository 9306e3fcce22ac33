package fr.palmares.results.mentions;

import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.MentionOffer.Among;
import fr.palmares.results.history.Participation;
import fr.palmares.results.history.Progress;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** Says in French why a rule proposes its first choice, from the figures that decided. */
final class Grounds {

  private Grounds() {}

  static String of(Proposals proposals, Contender first) {
    String points = points(first.assessment());
    String ahead =
        proposals.ranked().size() > 1 ? ", devant " + proposals.ranked().get(1).authority() : "";
    Progress progress = first.progress();
    Participation last = progress.last();
    if (proposals.rule().among() == Among.FIRST_APPLICATION) {
      return "Première candidature, " + points + ahead;
    }
    if (last != null && progress.steps() > 0) {
      return String.format(
          Locale.FRENCH,
          "De « %s » en %s à « %s » en %s, soit %s de plus en %s",
          first.scale().name(last.level()),
          last.edition(),
          first.scale().name(first.level()),
          first.application().edition(),
          count(progress.steps(), "niveau", "niveaux"),
          count(progress.editionsElapsed(), "an", "ans"));
    }
    return points + ahead;
  }

  private static String points(Assessment assessment) {
    return number(assessment.total().rounded())
        + " points sur "
        + number(assessment.maximum().rounded())
        + " ("
        + number(assessment.percentage().rounded())
        + " %)";
  }

  private static String number(BigDecimal value) {
    NumberFormat format = NumberFormat.getNumberInstance(Locale.FRANCE);
    format.setMaximumFractionDigits(2);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value);
  }

  private static String count(int number, String one, String many) {
    return number + " " + (number > 1 ? many : one);
  }
}
