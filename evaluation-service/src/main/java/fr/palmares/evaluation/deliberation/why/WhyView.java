package fr.palmares.evaluation.deliberation.why;

import fr.palmares.evaluation.deliberation.casefile.CaseFile.Conflict;
import fr.palmares.evaluation.deliberation.casefile.CaseFile.DepartureStep;
import fr.palmares.evaluation.deliberation.casefile.CaseFile.Given;
import fr.palmares.evaluation.deliberation.casefile.CaseFile.Mark;
import fr.palmares.evaluation.deliberation.casefile.CaseFile.Settled;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.AxisId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Percentage;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Rational;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The chain of reasons behind an application's level. Figures are exact ({@code 37/4}); what a
 * person or a rule decided stands with the event that says so.
 *
 * @param outcome null until the application is evaluated, and with it all that is computed
 * @param levels the conditions of each level, low to high
 * @param departure what was proposed and decided against the computed level
 */
record WhyView(
    ApplicationId application,
    RulebookUsed rulebook,
    @Nullable Outcome outcome,
    List<LevelWhy> levels,
    List<AxisWhy> axes,
    List<Conflict> conflicts,
    List<DepartureStep> departure) {

  /**
   * The rulebook by which it is judged.
   *
   * @param fingerprint SHA-256 of its canonical JSON; null where it was not told
   * @param event the event that adopted it; null where it arrived before that was kept
   */
  record RulebookUsed(
      int version, @Nullable String fingerprint, @Nullable UUID event, @Nullable Instant time) {}

  /**
   * What the application was evaluated at.
   *
   * @param computed what the rulebook gives; null for no level
   * @param level the same, or that of an approved departure
   */
  record Outcome(
      Points total,
      Points maximum,
      Percentage percentage,
      @Nullable LevelId computed,
      @Nullable LevelId level,
      Mark mark) {}

  /** A level, and whether every one of its conditions is met. */
  record LevelWhy(LevelId level, String name, boolean met, List<Condition> conditions) {}

  /**
   * A threshold or gate.
   *
   * @param kind {@code percent} of the maximum, {@code points} in all, {@code axis}, {@code
   *     criterion}: percent of its maximum
   * @param reached null where nothing of it applies: it then bars nothing
   */
  record Condition(
      String kind,
      @Nullable AxisId axis,
      @Nullable CriterionId criterion,
      Rational required,
      @Nullable Rational reached,
      boolean met) {}

  /** An axis: the sum of its criteria's weighted points. */
  record AxisWhy(
      AxisId axis,
      String name,
      @Nullable Points reached,
      @Nullable Points maximum,
      @Nullable Percentage percentage,
      List<CriterionWhy> criteria) {}

  /**
   * A criterion.
   *
   * @param weighted what it adds to the total: settled points times weight; null where it does not
   *     apply or is not settled
   * @param settled how it stands; null until it is settled
   * @param earlier how it was settled before
   * @param counted the scores that the rulebook's aggregation takes; a vote departs from them
   */
  record CriterionWhy(
      CriterionId criterion,
      String name,
      Points max,
      Rational weight,
      @Nullable Points weighted,
      @Nullable Settled settled,
      List<Settled> earlier,
      List<ScoreWhy> counted,
      List<NotCounted> notCounted) {}

  /** A juror's score as it stands, and what it replaced, oldest first. */
  record ScoreWhy(Given score, List<Given> earlier) {}

  /**
   * A juror whose score does not count.
   *
   * @param why {@code recused}, {@code abstained}, {@code no-sheet}, {@code not-assigned}, {@code
   *     not-appointed}
   * @param score what they gave all the same, with its earlier versions; null where nothing
   */
  record NotCounted(JurorId juror, String why, @Nullable ScoreWhy score) {}
}
