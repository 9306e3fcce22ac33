package fr.palmares.results.mentions;

import fr.palmares.eventing.Streams;
import fr.palmares.kernel.EditionYear;
import fr.palmares.results.evaluated.Evaluation;
import fr.palmares.results.evaluated.Evaluations;
import fr.palmares.results.history.Histories;
import fr.palmares.results.levels.Award;
import fr.palmares.results.levels.AwardEvent;
import fr.palmares.results.levels.AwardId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads awards off their own streams, so that none that was just decided is missed. */
@Component
class AwardedContenders implements Contenders {

  private final Evaluations evaluations;
  private final Histories histories;
  private final Streams streams;

  AwardedContenders(Evaluations evaluations, Histories histories, Streams streams) {
    this.evaluations = evaluations;
    this.histories = histories;
    this.streams = streams;
  }

  @Override
  public List<Contender> of(EditionYear edition) {
    return evaluations.of(edition).stream().map(this::contender).flatMap(Optional::stream).toList();
  }

  private Optional<Contender> contender(Evaluation evaluation) {
    Award award =
        streams.load(
            new AwardId(evaluation.application()).toString(),
            AwardEvent.class,
            Award.NONE,
            Award::evolve);
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
