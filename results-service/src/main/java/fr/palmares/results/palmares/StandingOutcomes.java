package fr.palmares.results.palmares;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.results.evaluated.Evaluation;
import fr.palmares.results.evaluated.Evaluations;
import fr.palmares.results.levels.Award;
import fr.palmares.results.levels.Awards;
import fr.palmares.results.mentions.MentionBook;
import fr.palmares.results.mentions.MentionBooks;
import fr.palmares.results.publication.Outcome;
import fr.palmares.results.publication.Outcomes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads awards and mentions off their own streams, so that nothing decided is missed. */
@Component
class StandingOutcomes implements Outcomes {

  private final Evaluations evaluations;
  private final Awards levels;
  private final MentionBooks mentions;
  private final Obstacles obstacles;

  StandingOutcomes(
      Evaluations evaluations, Awards levels, MentionBooks mentions, Obstacles obstacles) {
    this.evaluations = evaluations;
    this.levels = levels;
    this.mentions = mentions;
    this.obstacles = obstacles;
  }

  /**
   * What the palmarès would be.
   *
   * @param outcomes of those whose level is awarded, as the palmarès orders them
   * @param obstacles what prevents the publication, the first to remove first
   */
  record Draft(List<Outcome> outcomes, List<Refusal> obstacles) {}

  @Override
  public List<Outcome> of(EditionYear edition) {
    Draft draft = draft(edition);
    if (!draft.obstacles().isEmpty()) {
      throw draft.obstacles().get(0);
    }
    return draft.outcomes();
  }

  /** What the palmarès would be as all stands now. */
  Draft draft(EditionYear edition) {
    Rulebook rulebook = evaluations.rules(edition);
    Map<Evaluation, Award> awards = new LinkedHashMap<>();
    evaluations.of(edition).forEach(e -> awards.put(e, levels.of(e.application())));
    Map<MentionId, MentionBook> books = mentions.of(rulebook);
    return new Draft(
        awards.entrySet().stream()
            .filter(entry -> entry.getValue().awarded())
            .sorted(
                Comparator.comparing(
                        (Map.Entry<Evaluation, Award> entry) -> entry.getKey().assessment(),
                        rulebook.tieBreaking())
                    .thenComparing(entry -> entry.getKey().authority().name()))
            .map(entry -> outcome(entry.getKey(), entry.getValue(), books))
            .toList(),
        obstacles.of(rulebook, awards, books));
  }

  private static Outcome outcome(
      Evaluation evaluation, Award award, Map<MentionId, MentionBook> books) {
    Assessment assessment = evaluation.assessment();
    List<MentionId> held = new ArrayList<>();
    books.forEach(
        (mention, book) -> {
          if (book.holders().contains(evaluation.application())) {
            held.add(mention);
          }
        });
    return new Outcome(
        evaluation.application(),
        evaluation.authority(),
        assessment.total(),
        assessment.percentage(),
        award.level(),
        held);
  }
}
