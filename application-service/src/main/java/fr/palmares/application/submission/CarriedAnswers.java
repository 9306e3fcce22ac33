package fr.palmares.application.submission;

import fr.palmares.application.submission.ApplicationEvent.AnswerGiven;
import fr.palmares.application.submission.ApplicationEvent.AnswersCarriedOver;
import fr.palmares.application.submission.ApplicationEvent.CarriedAnswer;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Lineage;
import fr.palmares.kernel.rulebook.Question;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Answers of an earlier application that wait for someone to confirm them, or to answer anew.
 *
 * @param open by the criterion that they would answer now
 */
record CarriedAnswers(Map<CriterionId, CarriedAnswer> open) {

  /** Before anything happened. */
  static final CarriedAnswers NONE = new CarriedAnswers(Map.of());

  CarriedAnswers {
    open = Map.copyOf(open);
  }

  /** Whatever was answered already stays as it is. */
  List<ApplicationEvent> carry(
      ApplicationId id, Former former, Set<CriterionId> answered, Rulebook rules) {
    Map<CriterionId, CarriedAnswer> carried = new LinkedHashMap<>();
    for (Criterion criterion : rules.criteria()) {
      if (!answered.contains(criterion.id()) && !open.containsKey(criterion.id())) {
        carried(criterion, former).ifPresent(answer -> carried.put(criterion.id(), answer));
      }
    }
    if (carried.isEmpty()) {
      throw Refusal.conflict(
          "nothing-to-carry-over",
          "no answer of %s answers an open question",
          former.application());
    }
    return List.of(new AnswersCarriedOver(id, former.application(), carried));
  }

  /**
   * A criterion that is the same, renamed or a part of a former one takes its answer as it is. Of
   * several merged into one, texts are joined; other answers contradict each other too easily.
   * Evidence is not carried over, hence no name of it. A question takes only what fits it.
   */
  private static Optional<CarriedAnswer> carried(Criterion now, Former former) {
    Question asked = now.asked();
    Lineage origin = former.succession().origin(now.id());
    List<CriterionId> from = origin.from().stream().filter(former.answers()::containsKey).toList();
    boolean several = origin.kind() == Lineage.Kind.MERGED;
    if (from.isEmpty()
        || asked.kind() == Question.Kind.FILE
        || (several && asked.kind() != Question.Kind.TEXT)) {
      return Optional.empty();
    }
    String answer =
        from.stream()
            .map(former.answers()::get)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n\n"));
    return asked.takes(answer) ? Optional.of(new CarriedAnswer(answer, from)) : Optional.empty();
  }

  /**
   * What waits to be confirmed on this criterion.
   *
   * @throws Refusal {@code nothing-to-confirm}
   */
  String toConfirm(CriterionId criterion) {
    CarriedAnswer carried = open.get(criterion);
    if (carried == null) {
      throw Refusal.conflict(
          "nothing-to-confirm", "no answer to '%s' waits to be confirmed", criterion);
    }
    return carried.answer();
  }

  /**
   * Nobody hands in what others answered years ago without having read it.
   *
   * @throws Refusal {@code answers-to-confirm}
   */
  void checkConfirmed(Rulebook rules) {
    List<CriterionId> waiting =
        rules.criteria().stream().map(Criterion::id).filter(open::containsKey).toList();
    if (!waiting.isEmpty()) {
      throw Refusal.invalid(
          "answers-to-confirm", "answers", "confirm these first, or answer anew: %s", waiting);
    }
  }

  CarriedAnswers evolve(ApplicationEvent event) {
    Map<CriterionId, CarriedAnswer> next = new HashMap<>(open);
    if (event instanceof AnswersCarriedOver e) {
      next.putAll(e.answers());
    }
    if (event instanceof AnswerGiven e) {
      next.remove(e.criterion());
    }
    return new CarriedAnswers(next);
  }
}
