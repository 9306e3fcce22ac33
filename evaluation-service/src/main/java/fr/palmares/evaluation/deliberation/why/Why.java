package fr.palmares.evaluation.deliberation.why;

import fr.palmares.evaluation.deliberation.casefile.CaseFile;
import fr.palmares.evaluation.deliberation.casefile.CaseFile.DepartureStep;
import fr.palmares.evaluation.deliberation.casefile.CaseFile.Evaluated;
import fr.palmares.evaluation.deliberation.casefile.CaseFile.Given;
import fr.palmares.evaluation.deliberation.casefile.CaseFile.Settled;
import fr.palmares.evaluation.deliberation.why.WhyView.AxisWhy;
import fr.palmares.evaluation.deliberation.why.WhyView.Condition;
import fr.palmares.evaluation.deliberation.why.WhyView.CriterionWhy;
import fr.palmares.evaluation.deliberation.why.WhyView.LevelWhy;
import fr.palmares.evaluation.deliberation.why.WhyView.NotCounted;
import fr.palmares.evaluation.deliberation.why.WhyView.Outcome;
import fr.palmares.evaluation.deliberation.why.WhyView.RulebookUsed;
import fr.palmares.evaluation.deliberation.why.WhyView.ScoreWhy;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.Axis;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Level;
import fr.palmares.kernel.rulebook.Requirement;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Links what stands in a file to what it follows from, by the rulebook.
 *
 * @param expected the members who are to score it: all of them where nobody is assigned
 */
record Why(CaseFile file, Rulebook rulebook, List<JurorId> members, List<JurorId> expected) {

  /** The whole chain, from the level down. */
  WhyView under(RulebookUsed used) {
    Evaluated evaluated = file.evaluated();
    Assessment assessment = evaluated == null ? null : file.assessment(rulebook);
    return new WhyView(
        file.application(),
        used,
        evaluated == null || assessment == null ? null : outcome(evaluated, assessment),
        assessment == null ? List.of() : levels(assessment),
        rulebook.axes().stream().map(axis -> axis(axis, assessment)).toList(),
        file.conflicts(),
        file.departure());
  }

  private Outcome outcome(Evaluated evaluated, Assessment assessment) {
    DepartureStep departure = file.approvedDeparture();
    return new Outcome(
        assessment.total(),
        assessment.maximum(),
        assessment.percentage(),
        assessment.level(),
        departure == null ? assessment.level() : departure.level(),
        evaluated.mark());
  }

  private List<LevelWhy> levels(Assessment assessment) {
    return rulebook.levelScale().levels().stream().map(level -> level(level, assessment)).toList();
  }

  private static LevelWhy level(Level level, Assessment assessment) {
    List<Requirement> all = assessment.requirements(level);
    return new LevelWhy(
        level.id(),
        level.name(),
        all.stream().allMatch(Requirement::met),
        all.stream()
            .map(
                one ->
                    new Condition(
                        one.kind().name().toLowerCase(Locale.ROOT),
                        one.axis(),
                        one.criterion(),
                        one.required(),
                        one.reached(),
                        one.met()))
            .toList());
  }

  private AxisWhy axis(Axis axis, @Nullable Assessment assessment) {
    List<CriterionWhy> criteria = axis.criteria().stream().map(this::criterion).toList();
    if (assessment == null) {
      return new AxisWhy(axis.id(), axis.name(), null, null, null, criteria);
    }
    Points reached =
        criteria.stream()
            .map(CriterionWhy::weighted)
            .filter(Objects::nonNull)
            .reduce(Points.ZERO, Points::plus);
    Points maximum =
        axis.criteria().stream()
            .filter(criterion -> assessment.criteria().containsKey(criterion.id()))
            .map(Criterion::weightedMaximum)
            .reduce(Points.ZERO, Points::plus);
    return new AxisWhy(
        axis.id(), axis.name(), reached, maximum, assessment.axes().get(axis.id()), criteria);
  }

  private CriterionWhy criterion(Criterion criterion) {
    Settled settled = file.settledNow().get(criterion.id());
    List<ScoreWhy> counted = new ArrayList<>();
    List<NotCounted> notCounted = new ArrayList<>();
    scores(criterion.id())
        .forEach(
            (juror, score) -> {
              String why = whyNot(JurorId.of(juror), score);
              if (why == null && score != null) {
                counted.add(score);
              } else if (why != null) {
                notCounted.add(new NotCounted(JurorId.of(juror), why, score));
              }
            });
    return new CriterionWhy(
        criterion.id(),
        criterion.name(),
        criterion.max(),
        criterion.weight(),
        settled == null || !settled.applies()
            ? null
            : settled.points().weighted(criterion.weight()),
        settled,
        file.settledBefore(criterion.id()),
        counted,
        notCounted);
  }

  /** What each member of the jury, and whoever else gave points, has on a criterion; by name. */
  private Map<String, @Nullable ScoreWhy> scores(CriterionId criterion) {
    Map<String, @Nullable ScoreWhy> scores = new TreeMap<>(Comparator.naturalOrder());
    members.forEach(member -> scores.put(member.text(), null));
    file.standing(criterion)
        .forEach((juror, given) -> scores.put(juror.text(), new ScoreWhy(given, before(given))));
    return scores;
  }

  private List<Given> before(Given latest) {
    Predicate<Given> ofTheSame =
        one -> one.juror().equals(latest.juror()) && one.criterion().equals(latest.criterion());
    return file.scores().stream()
        .filter(ofTheSame)
        .filter(one -> one.revision() < latest.revision())
        .toList();
  }

  private @Nullable String whyNot(JurorId juror, @Nullable ScoreWhy score) {
    Set<JurorId> recused = file.recused();
    if (recused.contains(juror)) {
      return "recused";
    }
    if (!members.contains(juror)) {
      return "not-appointed";
    }
    if (!expected.contains(juror)) {
      return "not-assigned";
    }
    if (score == null) {
      return "no-sheet";
    }
    return score.score().points() == null ? "abstained" : null;
  }
}
