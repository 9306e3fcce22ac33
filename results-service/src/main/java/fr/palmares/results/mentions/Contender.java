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
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
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

  /**
   * The figure that a rule compares by; empty where there is none: no former level to compare with,
   * no earlier participation, or an axis of which nothing applies.
   */
  Optional<Rational> figure(MentionFigure figure) {
    return switch (figure.kind()) {
      case POINTS -> Optional.of(assessment.total().value());
      case PERCENT -> Optional.of(assessment.percentage().value());
      case LEVEL -> Optional.of(Rational.of(scale.rank(level)));
      case LEVEL_STEPS ->
          Optional.of(progress())
              .filter(Progress::comparable)
              .map(progress -> Rational.of(progress.steps()));
      case EDITIONS_ELAPSED ->
          Optional.of(progress())
              .filter(progress -> progress.last() != null)
              .map(progress -> Rational.of(progress.editionsElapsed()));
      case PARTICIPATIONS -> Optional.of(Rational.of(earlier.size() + 1L));
      case TIMES_AT_LEVEL -> Optional.of(timesAtLevel().get(0));
      case AXIS -> Optional.ofNullable(assessment.axes().get(figure.axis())).map(Percentage::value);
    };
  }

  /**
   * How often this level may have been reached: once more for every one not known on this scale.
   */
  List<Rational> timesAtLevel() {
    long least = Progress.timesAt(level, scale, earlier) + 1L;
    long unknown =
        earlier.stream().filter(p -> !p.levelKnown() && p.scale().equals(scale.id())).count();
    return LongStream.rangeClosed(least, least + unknown).mapToObj(Rational::of).toList();
  }

  /** Every figure that there is and a reader may want to check, by name. */
  Map<String, String> figures() {
    Map<String, String> figures = new TreeMap<>();
    List<MentionFigure> all = new ArrayList<>(MentionFigure.plain());
    assessment.axes().keySet().forEach(axis -> all.add(new MentionFigure(Kind.AXIS, axis)));
    for (MentionFigure figure : all) {
      figure(figure)
          .ifPresent(known -> figures.put(figure.text(), known.rounded(4).toPlainString()));
    }
    figures.putAll(RevisableFigures.of(application.edition(), level, scale, earlier).byName());
    return figures;
  }
}
