package fr.palmares.evaluation.deliberation;

import fr.palmares.evaluation.deliberation.Deliberate.Vote;
import fr.palmares.evaluation.deliberation.DeliberationEvent.ApplicationEvaluated;
import fr.palmares.evaluation.deliberation.DeliberationEvent.CriterionSettled;
import fr.palmares.evaluation.scoring.ScoreSheet;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The deliberation on one application, as its events tell. */
record Deliberation(boolean evaluated) {

  static final Deliberation NOT_HELD = new Deliberation(false);

  /**
   * Settles and evaluates, once.
   *
   * @param sheets the sheet of every juror, recused ones included
   * @throws Refusal {@code application-already-evaluated}, {@code no-sheet-submitted}, and those of
   *     {@link #votes}
   */
  List<DeliberationEvent> settle(
      Deliberate command, Rulebook rulebook, Map<JurorId, ScoreSheet> sheets) {
    checkNotEvaluated();
    checkScored(sheets);
    Map<CriterionId, Vote> votes = votes(command.votes(), rulebook);
    ApplicationId application = command.deliberation().application();
    List<DeliberationEvent> events = new ArrayList<>();
    Map<CriterionId, Points> settled = new LinkedHashMap<>();
    Set<CriterionId> leftOut = new LinkedHashSet<>();
    for (Criterion criterion : rulebook.criteria()) {
      CriterionSettled event =
          settled(application, criterion.id(), votes.get(criterion.id()), rulebook, sheets);
      if (event.applies()) {
        settled.put(criterion.id(), event.points());
      } else {
        leftOut.add(criterion.id());
      }
      events.add(event);
    }
    Points total = Assessment.of(rulebook, settled, leftOut).total();
    events.add(
        new ApplicationEvaluated(
            application,
            settled,
            total,
            rulebook.version(),
            withoutSheet(sheets),
            List.copyOf(leftOut)));
    return events;
  }

  Deliberation evolve(DeliberationEvent event) {
    return event instanceof ApplicationEvaluated ? new Deliberation(true) : this;
  }

  void checkNotEvaluated() {
    if (evaluated) {
      throw Refusal.conflict(
          "application-already-evaluated", "the jury has evaluated this application");
    }
  }

  /** A juror who never handed in a sheet does not block the others; nobody's sheet does. */
  private static void checkScored(Map<JurorId, ScoreSheet> sheets) {
    if (sheets.values().stream().allMatch(sheet -> sheet.counting().isEmpty())) {
      throw Refusal.conflict(
          "no-sheet-submitted", "no juror who takes part has scored this application");
    }
  }

  private static Map<CriterionId, Vote> votes(List<Vote> votes, Rulebook rulebook) {
    Map<CriterionId, Vote> byCriterion = new LinkedHashMap<>();
    for (Vote vote : votes) {
      checkVote(rulebook.criterion(vote.criterion()), vote.points());
      if (byCriterion.put(vote.criterion(), vote) != null) {
        throw Refusal.invalid(
            "criterion-twice", vote.criterion().text(), "'%s' is voted twice", vote.criterion());
      }
    }
    return byCriterion;
  }

  private static void checkVote(Criterion criterion, @Nullable Points points) {
    if (points != null) {
      criterion.checkRange(points);
    } else if (!criterion.mayBeLeftOut()) {
      throw Refusal.invalid(
          "criterion-always-applies",
          criterion.id().text(),
          "the rulebook lets '%s' apply to everyone: vote points",
          criterion.id());
    }
  }

  private static CriterionSettled settled(
      ApplicationId application,
      CriterionId criterion,
      @Nullable Vote vote,
      Rulebook rulebook,
      Map<JurorId, ScoreSheet> sheets) {
    if (vote != null) {
      Points points = vote.points();
      return new CriterionSettled(
          application,
          criterion,
          points == null ? Points.ZERO : points,
          points == null ? CriterionSettled.NOT_APPLICABLE : CriterionSettled.BY_VOTE,
          vote.reason().text());
    }
    List<Points> given =
        sheets.values().stream()
            .map(sheet -> sheet.counting().get(criterion))
            .flatMap(Stream::ofNullable)
            .toList();
    checkGiven(criterion, given);
    return new CriterionSettled(
        application,
        criterion,
        rulebook.aggregation().of(given),
        rulebook.aggregation().text(),
        null);
  }

  /** Where every juror abstains, the scores give nothing: the jury decides in the room. */
  private static void checkGiven(CriterionId criterion, List<Points> given) {
    if (given.isEmpty()) {
      throw Refusal.invalid(
          "nothing-to-aggregate",
          criterion.text(),
          "no juror who takes part gave points on '%s': vote on it",
          criterion);
    }
  }

  private static List<JurorId> withoutSheet(Map<JurorId, ScoreSheet> sheets) {
    return sheets.entrySet().stream()
        .filter(entry -> !entry.getValue().recused() && !entry.getValue().submitted())
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparing(JurorId::text))
        .toList();
  }
}
