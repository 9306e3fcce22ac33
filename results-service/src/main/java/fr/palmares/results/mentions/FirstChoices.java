package fr.palmares.results.mentions;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.MentionOffer;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.results.history.Histories;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers whom the mentions' rules would propose first, whatever the levels are taken to be. */
@Component
public class FirstChoices {

  private final Histories histories;

  FirstChoices(Histories histories) {
    this.histories = histories;
  }

  /** An application as it is taken to have come out; {@code level} is null for no level. */
  public record Candidate(
      ApplicationId application,
      LocalAuthority authority,
      Assessment assessment,
      @Nullable LevelId level) {}

  /** Whom a mention's rule proposes first; null where it proposes nobody. */
  public record Choice(MentionId mention, String name, @Nullable ApplicationId first) {}

  /** The first choice of each mention that the rulebook offers. */
  public List<Choice> of(Rulebook rulebook, List<Candidate> candidates) {
    List<Contender> contenders = candidates.stream().map(c -> contender(c, rulebook)).toList();
    return rulebook.mentions().stream().map(offer -> choice(offer, rulebook, contenders)).toList();
  }

  private static Choice choice(MentionOffer offer, Rulebook rulebook, List<Contender> contenders) {
    Optional<Contender> first =
        Proposals.of(offer.rule(), rulebook.tieBreaking(), contenders).first();
    return new Choice(offer.id(), offer.name(), first.map(Contender::application).orElse(null));
  }

  private Contender contender(Candidate candidate, Rulebook rulebook) {
    return new Contender(
        candidate.application(),
        candidate.authority().name(),
        candidate.assessment(),
        candidate.level(),
        histories.before(candidate.application().edition(), candidate.authority()),
        rulebook.levelScale());
  }
}
