package fr.palmares.results.mentions;

import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.MentionFigure.Kind;
import fr.palmares.kernel.rulebook.MentionOffer.Among;
import fr.palmares.results.history.Participation;
import fr.palmares.results.history.Progress;
import fr.palmares.results.history.Progress.Comparison;
import fr.palmares.results.wording.French;
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
    if (last != null
        && progress.comparison() == Comparison.COMPARABLE
        && progress.steps() > 0
        && ordersByProgress(proposals)) {
      return String.format(
          Locale.FRENCH,
          "Du %s en %s au %s en %s, soit +%d %s en %s",
          French.level(first.scale().name(last.level())),
          last.edition(),
          French.level(first.scale().name(first.level())),
          first.application().edition(),
          progress.steps(),
          progress.steps() > 1 ? "niveaux" : "niveau",
          French.count(progress.editionsElapsed(), "an"));
    }
    return points + ahead;
  }

  private static boolean ordersByProgress(Proposals proposals) {
    return proposals.rule().orderBy().stream()
        .anyMatch(ordering -> ordering.figure().kind() == Kind.LEVEL_STEPS);
  }

  private static String points(Assessment assessment) {
    return French.number(assessment.total().rounded())
        + " points sur "
        + French.number(assessment.maximum().rounded())
        + " ("
        + French.number(assessment.percentage().rounded())
        + " %)";
  }
}
