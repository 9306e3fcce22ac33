package fr.palmares.results.whatif;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.robustness.Judgement;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.results.evaluated.Evaluation;
import fr.palmares.results.evaluated.Evaluations;
import fr.palmares.results.evaluated.Judgements;
import fr.palmares.results.history.Histories;
import fr.palmares.results.history.Participation;
import fr.palmares.results.levels.AwardsQuery;
import fr.palmares.results.mentions.FirstChoices;
import fr.palmares.results.mentions.FirstChoices.Candidate;
import fr.palmares.results.mentions.FirstChoices.Choice;
import fr.palmares.results.mentions.Holder;
import fr.palmares.results.mentions.HoldersQuery;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Computes an edition anew under a hypothesis, beside what its rulebook gives and what stands. It
 * reads only, and compares computed levels: departures that the jury decided are not part of a
 * rule.
 */
@Component
class WhatIf {

  private final Evaluations evaluations;
  private final Judgements judgements;
  private final Histories histories;
  private final AwardsQuery awards;
  private final HoldersQuery holders;

  WhatIf(
      Evaluations evaluations,
      Judgements judgements,
      Histories histories,
      AwardsQuery awards,
      HoldersQuery holders) {
    this.evaluations = evaluations;
    this.judgements = judgements;
    this.histories = histories;
    this.awards = awards;
    this.holders = holders;
  }

  /**
   * Both outcomes side by side.
   *
   * @param moved how many applications come to another level
   * @param levels how many reached each level, by name, from none to the highest
   * @param notScored criteria of the hypothesis that nobody scored: they are left out
   */
  record Comparison(
      EditionYear edition,
      int moved,
      Map<String, Integer> levels,
      Map<String, Integer> levelsOtherwise,
      Set<CriterionId> notScored,
      List<Line> applications,
      List<MentionLine> mentions) {}

  /**
   * One application.
   *
   * @param standing the level that was awarded, departures and errata included; null for none, and
   *     until it is
   * @param level what the rulebook gives; null for none
   * @param moves whether {@code levelOtherwise} is another one than {@code level}
   */
  record Line(
      ApplicationId application,
      String authority,
      @Nullable LevelId standing,
      BigDecimal percent,
      @Nullable LevelId level,
      BigDecimal percentOtherwise,
      @Nullable LevelId levelOtherwise,
      boolean moves) {}

  /**
   * Whom a mention's rule puts first; null where it is not offered or proposes nobody.
   *
   * @param holders who really holds it
   */
  record MentionLine(
      MentionId mention,
      String name,
      List<ApplicationId> holders,
      @Nullable ApplicationId first,
      @Nullable ApplicationId firstOtherwise,
      boolean moves) {}

  /**
   * Both outcomes.
   *
   * @throws Refusal {@code unknown-juror} when the points of one should not count who gave none
   */
  Comparison of(EditionYear edition, Hypothesis hypothesis) {
    Rulebook real = evaluations.rules(edition);
    List<Line> lines = new ArrayList<>();
    List<Candidate> asItWas = new ArrayList<>();
    List<Candidate> otherwise = new ArrayList<>();
    Set<CriterionId> leftOut = new LinkedHashSet<>();
    Set<JurorId> jurors = new LinkedHashSet<>();
    Map<ApplicationId, AwardsQuery.Standing> awarded = awards.of(edition);
    for (Evaluation evaluation : evaluations.of(edition)) {
      Judgement judgement = judgements.of(evaluation);
      jurors.addAll(judgement.jurors());
      Judgement supposed = hypothesis.of(judgement);
      Assessment then = evaluation.assessment();
      Assessment now = supposed.assessment();
      leftOut.addAll(supposed.leftOut());
      leftOut.removeAll(evaluation.leftOut());
      List<Participation> earlier = histories.before(edition, evaluation.authority());
      asItWas.add(candidate(evaluation, then, earlier));
      otherwise.add(candidate(evaluation, now, earlier));
      lines.add(line(evaluation, awarded.get(evaluation.application()), then, now));
    }
    checkScored(hypothesis.withoutJuror(), jurors);
    return new Comparison(
        edition,
        (int) lines.stream().filter(Line::moves).count(),
        counts(asItWas, real.levelScale()),
        counts(otherwise, hypothesis.rulebook().levelScale()),
        leftOut,
        lines,
        mentions(
            holders.of(edition),
            FirstChoices.of(real, asItWas),
            FirstChoices.of(hypothesis.rulebook(), otherwise)));
  }

  private static void checkScored(@Nullable JurorId left, Set<JurorId> jurors) {
    if (left != null && !jurors.contains(left)) {
      throw Refusal.invalid(
          "unknown-juror", "withoutJuror", "no points of '%s' count in this edition", left);
    }
  }

  private static Candidate candidate(
      Evaluation evaluation, Assessment assessment, List<Participation> earlier) {
    return new Candidate(
        evaluation.application(), evaluation.authority(), assessment, assessment.level(), earlier);
  }

  private static Line line(
      Evaluation evaluation,
      AwardsQuery.@Nullable Standing standing,
      Assessment then,
      Assessment now) {
    return new Line(
        evaluation.application(),
        evaluation.authority().name(),
        standing == null ? null : standing.level(),
        then.percentage().rounded(),
        then.level(),
        now.percentage().rounded(),
        now.level(),
        !Objects.equals(then.level(), now.level()));
  }

  private static Map<String, Integer> counts(List<Candidate> candidates, LevelScale scale) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put(scale.noLevel(), 0);
    scale.levels().forEach(level -> counts.put(level.name(), 0));
    candidates.forEach(candidate -> counts.merge(scale.name(candidate.level()), 1, Integer::sum));
    return counts;
  }

  private static List<MentionLine> mentions(
      List<Holder> holders, List<Choice> then, List<Choice> now) {
    Map<MentionId, Choice> before = new LinkedHashMap<>();
    Map<MentionId, Choice> after = new LinkedHashMap<>();
    then.forEach(choice -> before.put(choice.mention(), choice));
    now.forEach(choice -> after.put(choice.mention(), choice));
    Map<MentionId, Choice> all = new LinkedHashMap<>(before);
    after.forEach(all::putIfAbsent);
    return all.values().stream()
        .map(
            choice ->
                line(
                    choice,
                    holders.stream()
                        .filter(holder -> holder.mention().equals(choice.mention()))
                        .map(Holder::application)
                        .toList(),
                    before.get(choice.mention()),
                    after.get(choice.mention())))
        .toList();
  }

  private static MentionLine line(
      Choice any, List<ApplicationId> holders, @Nullable Choice before, @Nullable Choice after) {
    ApplicationId first = before == null ? null : before.first();
    ApplicationId firstOtherwise = after == null ? null : after.first();
    return new MentionLine(
        any.mention(),
        any.name(),
        holders,
        first,
        firstOtherwise,
        !Objects.equals(first, firstOtherwise));
  }
}
