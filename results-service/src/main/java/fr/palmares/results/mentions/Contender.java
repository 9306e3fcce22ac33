package fr.palmares.results.mentions;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Percentage;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.kernel.rulebook.MentionFigure;
import fr.palmares.kernel.rulebook.MentionFigure.Kind;
import fr.palmares.results.history.Participation;
import fr.palmares.results.history.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An application that may get a mention.
 *
 * @param level what was awarded; null for no level
 * @param earlier its authority's participations before this edition, oldest first
 */
record Contender(
    ApplicationId application,
    String authority,
    Assessment assessment,
    @Nullable LevelId level,
    List<Participation> earlier,
    LevelScale scale) {

  Contender {
    earlier = List.copyOf(earlier);
  }

  Progress progress() {
    return Progress.of(earlier, application.edition(), level, scale);
  }

  /** The figure that a rule compares by. */
  Rational figure(MentionFigure figure) {
    return switch (figure.kind()) {
      case POINTS -> assessment.total().value();
      case PERCENT -> assessment.percentage().value();
      case LEVEL -> Rational.of(scale.rank(level));
      case LEVEL_STEPS -> Rational.of(progress().steps());
      case EDITIONS_ELAPSED -> Rational.of(progress().editionsElapsed());
      case PARTICIPATIONS -> Rational.of(earlier.size() + 1L);
      case TIMES_AT_LEVEL -> Rational.of(Progress.timesAt(level, scale, earlier) + 1L);
      case AXIS -> assessment.axes().getOrDefault(figure.axis(), Percentage.ZERO).value();
    };
  }

  /**
   * How many participations may have reached this level as well: how they came out is not known.
   */
  int timesUnknown() {
    return (int)
        earlier.stream().filter(p -> !p.levelKnown() && p.scale().equals(scale.id())).count();
  }

  /** Every figure that a reader may want to check, by name. */
  Map<String, String> figures() {
    Map<String, String> figures = new TreeMap<>();
    List<MentionFigure> all = new ArrayList<>(MentionFigure.plain());
    assessment.axes().keySet().forEach(axis -> all.add(new MentionFigure(Kind.AXIS, axis)));
    for (MentionFigure figure : all) {
      figures.put(figure.text(), figure(figure).rounded(4).toPlainString());
    }
    figures.put("level", scale.name(level));
    Participation last = progress().last();
    if (last != null) {
      figures.put("lastEdition", last.edition().text());
      figures.put("lastLevel", last.levelKnown() ? String.valueOf(last.level()) : "inconnu");
    }
    return figures;
  }
}
