package fr.palmares.results.mentions;

import fr.palmares.kernel.EditionYear;
import fr.palmares.results.evaluated.Evaluation;
import fr.palmares.results.evaluated.Evaluations;
import fr.palmares.results.history.Histories;
import fr.palmares.results.levels.Award;
import fr.palmares.results.levels.Awards;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads awards off their own streams, so that none that was just decided is missed. */
@Component
class AwardedContenders implements Contenders {

  private final Evaluations evaluations;
  private final Histories histories;
  private final Awards awards;

  AwardedContenders(Evaluations evaluations, Histories histories, Awards awards) {
    this.evaluations = evaluations;
    this.histories = histories;
    this.awards = awards;
  }

  @Override
  public List<Contender> of(EditionYear edition) {
    return evaluations.of(edition).stream().map(this::contender).flatMap(Optional::stream).toList();
  }

  private Optional<Contender> contender(Evaluation evaluation) {
    Award award = awards.of(evaluation.application());
    if (!award.awarded()) {
      return Optional.empty();
    }
    return Optional.of(
        new Contender(
            evaluation.application(),
            evaluation.authority().name(),
            evaluation.assessment(),
            award.level(),
            histories.before(evaluation.application().edition(), evaluation.authority()),
            evaluation.rulebook().levelScale()));
  }
}
