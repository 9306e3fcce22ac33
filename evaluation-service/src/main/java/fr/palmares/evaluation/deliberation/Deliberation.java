package fr.palmares.evaluation.deliberation;

import fr.palmares.evaluation.deliberation.Deliberate.Vote;
import fr.palmares.evaluation.deliberation.DeliberationEvent.ApplicationEvaluated;
import fr.palmares.evaluation.deliberation.DeliberationEvent.CriterionSettled;
import fr.palmares.evaluation.deliberation.SettleCriterion.Decision;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The deliberation on one application, as its events tell.
 *
 * @param settled the criteria settled so far, as they stand
 * @param outcome what the application was evaluated at; null before
 */
record Deliberation(
    Map<CriterionId, CriterionSettled> settled,
    @Nullable ApplicationEvaluated outcome,
    Departure departure) {

  static final Deliberation NOT_HELD = new Deliberation(Map.of(), null, Departure.NONE);

  Deliberation {
    settled = Map.copyOf(settled);
  }

  /**
   * Settles one criterion, or settles it anew with a reason, until the application is evaluated.
   *
   * @throws Refusal {@code application-already-evaluated}, {@code reason-missing}, and those of
   *     {@link Settlement} and {@link Room}
   */
  List<DeliberationEvent> settle(SettleCriterion command, Settlement settlement) {
    checkNotEvaluated();
    settlement.rulebook().criterion(command.criterion());
    Decision decision = command.decision();
    String reason = command.reason() == null ? null : command.reason().text();
    if (reason == null && (decision != null || settled.containsKey(command.criterion()))) {
      throw Refusal.invalid(
          "reason-missing", "reason", "a vote needs a reason, and so does settling anew");
    }
    return List.of(
        decision == null
            ? settlement.byScores(command.criterion(), reason, command.ballot(), command.dissents())
            : settlement.byJury(
                command.criterion(),
                decision,
                Objects.requireNonNull(reason),
                command.ballot(),
                command.dissents()));
  }

  /**
   * Settles what is not settled yet, by these votes or by the scores, and evaluates, once.
   *
   * @throws Refusal {@code application-already-evaluated}, {@code criterion-twice}, and those of
   *     {@link Settlement}
   */
  List<DeliberationEvent> evaluate(Deliberate command, Settlement settlement) {
    checkNotEvaluated();
    Rulebook rulebook = settlement.rulebook();
    Map<CriterionId, CriterionSettled> standing = new LinkedHashMap<>(settled);
    List<DeliberationEvent> events = new ArrayList<>();
    Map<CriterionId, Vote> votes = votes(command.votes(), rulebook);
    for (Criterion criterion : rulebook.criteria()) {
      CriterionSettled now = settledNow(criterion.id(), votes.get(criterion.id()), settlement);
      if (now != null) {
        events.add(now);
        standing.put(criterion.id(), now);
      }
    }
    events.add(settlement.evaluated(standing));
    return events;
  }

  /** What this evaluation settles of a criterion; null where what stands is kept. */
  private @Nullable CriterionSettled settledNow(
      CriterionId criterion, @Nullable Vote vote, Settlement settlement) {
    if (vote != null) {
      return settlement.byJury(
          criterion, new Decision(vote.points()), vote.reason().text(), null, List.of());
    }
    CriterionSettled before = settled.get(criterion);
    return before == null
        ? settlement.byScores(criterion, null, null, List.of())
        : settlement.renewed(before).orElse(null);
  }

  /**
   * Proposes to depart from the level that the rulebook computes.
   *
   * @param rulebook the one under which the application was evaluated
   * @throws Refusal {@code application-not-evaluated}, and those of {@link Departure#propose}
   */
  List<DeliberationEvent> propose(ProposeDeparture command, Rulebook rulebook, ActorId by) {
    ApplicationEvaluated evaluated = checkEvaluated();
    Assessment assessment =
        Assessment.of(
            rulebook,
            evaluated.settled(),
            Set.copyOf(Objects.requireNonNullElse(evaluated.leftOut(), List.of())));
    return List.of(
        departure.propose(
            evaluated.application(), command, assessment.level(), rulebook.levelScale(), by));
  }

  Deliberation evolve(DeliberationEvent event) {
    if (event instanceof CriterionSettled now) {
      Map<CriterionId, CriterionSettled> after = new LinkedHashMap<>(settled);
      after.put(now.criterion(), now);
      return new Deliberation(after, outcome, departure);
    }
    return event instanceof ApplicationEvaluated evaluated
        ? new Deliberation(settled, evaluated, departure)
        : new Deliberation(settled, outcome, departure.evolve(event));
  }

  void checkNotEvaluated() {
    if (outcome != null) {
      throw Refusal.conflict(
          "application-already-evaluated", "the jury has evaluated this application");
    }
  }

  ApplicationEvaluated checkEvaluated() {
    if (outcome == null) {
      throw Refusal.conflict(
          "application-not-evaluated", "the jury has not evaluated this application yet");
    }
    return outcome;
  }

  private static Map<CriterionId, Vote> votes(List<Vote> votes, Rulebook rulebook) {
    Map<CriterionId, Vote> byCriterion = new LinkedHashMap<>();
    for (Vote vote : votes) {
      rulebook.criterion(vote.criterion());
      if (byCriterion.put(vote.criterion(), vote) != null) {
        throw Refusal.invalid(
            "criterion-twice", vote.criterion().text(), "'%s' is voted twice", vote.criterion());
      }
    }
    return byCriterion;
  }
}
