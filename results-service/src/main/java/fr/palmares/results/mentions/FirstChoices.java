package fr.palmares.results.mentions;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.MentionOffer;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.results.history.Participation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says whom the mentions' rules would propose first, whatever the levels are taken to be. */
public final class FirstChoices {

  private FirstChoices() {}

  /**
   * An application as it is taken to have come out.
   *
   * @param level null for no level
   * @param earlier its authority's participations before this edition, oldest first
   */
  public record Candidate(
      ApplicationId application,
      LocalAuthority authority,
      Assessment assessment,
      @Nullable LevelId level,
      List<Participation> earlier) {
    public Candidate {
      earlier = List.copyOf(earlier);
    }
  }

  /** Whom a mention's rule proposes first; null where it proposes nobody. */
  public record Choice(MentionId mention, String name, @Nullable ApplicationId first) {}

  /** The first choice of each mention that the rulebook offers. */
  public static List<Choice> of(Rulebook rulebook, List<Candidate> candidates) {
    List<Contender> contenders = candidates.stream().map(c -> contender(c, rulebook)).toList();
    return rulebook.mentions().stream().map(offer -> choice(offer, rulebook, contenders)).toList();
  }

  private static Choice choice(MentionOffer offer, Rulebook rulebook, List<Contender> contenders) {
    Optional<Contender> first =
        Proposals.of(offer.rule(), rulebook.tieBreaking(), contenders).first();
    return new Choice(offer.id(), offer.name(), first.map(Contender::application).orElse(null));
  }

  private static Contender contender(Candidate candidate, Rulebook rulebook) {
    return new Contender(
        candidate.application(),
        candidate.authority().name(),
        candidate.assessment(),
        candidate.level(),
        candidate.earlier(),
        rulebook.levelScale());
  }
}
