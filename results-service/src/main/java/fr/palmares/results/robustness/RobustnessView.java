package fr.palmares.results.robustness;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.AxisId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.robustness.Flip;
import fr.palmares.kernel.robustness.Robustness;
import fr.palmares.kernel.rulebook.Requirement;
import fr.palmares.results.evaluated.Evaluation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How firmly the computed level of an application stands. Figures are rounded to four places.
 *
 * @param level what the rulebook gives; null for none
 * @param margins the conditions of that level and what each has to spare
 * @param next the level above; null on the highest
 * @param missing the conditions of the level above and what each lacks
 * @param restsOnOneJuror whether the level is another one without some juror
 * @param flips what else would have given another level, by kind, the nearest first
 */
record RobustnessView(
    ApplicationId application,
    String authority,
    @Nullable LevelId level,
    List<Condition> margins,
    @Nullable LevelId next,
    List<Condition> missing,
    boolean restsOnOneJuror,
    List<WithoutJuror> withoutJurors,
    List<Change> flips) {

  /** A condition; {@code reached} is null where nothing of it applies. */
  record Condition(
      String kind,
      @Nullable AxisId axis,
      @Nullable CriterionId criterion,
      BigDecimal required,
      @Nullable BigDecimal reached,
      BigDecimal toSpare,
      BigDecimal missing) {}

  record WithoutJuror(JurorId juror, BigDecimal percent, @Nullable LevelId level) {}

  /** One figure that, were it different alone, would have given another level. */
  record Change(
      Flip.Kind kind,
      @Nullable CriterionId criterion,
      @Nullable JurorId juror,
      Flip.@Nullable Threshold threshold,
      BigDecimal from,
      BigDecimal to,
      Flip.Reach reach,
      @Nullable LevelId level,
      String words) {}

  static RobustnessView of(Evaluation evaluation, Robustness robustness) {
    return new RobustnessView(
        evaluation.application(),
        evaluation.authority().name(),
        robustness.level(),
        robustness.margins().stream().map(RobustnessView::condition).toList(),
        robustness.next(),
        robustness.missing().stream().map(RobustnessView::condition).toList(),
        robustness.restsOnOneJuror(),
        robustness.withoutJurors().stream()
            .map(w -> new WithoutJuror(w.juror(), w.percentage().rounded(), w.level()))
            .toList(),
        robustness.flips().stream().map(flip -> change(flip, evaluation)).toList());
  }

  private static Condition condition(Requirement one) {
    return new Condition(
        one.kind().name().toLowerCase(java.util.Locale.ROOT),
        one.axis(),
        one.criterion(),
        rounded(one.required()),
        Optional.ofNullable(one.reached()).map(RobustnessView::rounded).orElse(null),
        rounded(one.toSpare()),
        rounded(one.missing()));
  }

  private static Change change(Flip flip, Evaluation evaluation) {
    return new Change(
        flip.kind(),
        flip.criterion(),
        flip.juror(),
        flip.threshold(),
        rounded(flip.from()),
        rounded(flip.to()),
        flip.reach(),
        flip.level(),
        FlipWords.of(flip, evaluation.rulebook()));
  }

  private static BigDecimal rounded(Rational value) {
    return value.rounded(4);
  }
}
