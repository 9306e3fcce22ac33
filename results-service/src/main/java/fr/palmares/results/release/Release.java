package fr.palmares.results.release;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.kernel.rulebook.MentionOffer;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.results.publication.Outcome;
import fr.palmares.results.publication.PublicationEvent.PalmaresPublished;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one publication made public, with its errata.
 *
 * @param published the publication
 * @param standings in the order in which they were published
 * @param errata oldest first
 */
public record Release(
    EditionYear edition,
    String label,
    LevelScale scale,
    PublicAct published,
    List<Standing> standings,
    List<Erratum> errata) {
  public Release {
    standings = List.copyOf(standings);
    errata = List.copyOf(errata);
  }

  /**
   * The publication with what was corrected since. What was never published, as it left before, has
   * no erratum.
   *
   * @param act that of the publication
   */
  public static Release of(PalmaresPublished event, PublicAct act, List<Erratum> corrections) {
    Set<ApplicationId> published =
        event.outcomes().stream().map(Outcome::application).collect(Collectors.toSet());
    List<Erratum> errata =
        corrections.stream().filter(e -> published.contains(e.application())).toList();
    return new Release(
        event.edition(),
        event.rulebook().label(),
        event.rulebook().levelScale(),
        act,
        event.outcomes().stream()
            .map(outcome -> standing(outcome, event.rulebook(), errata))
            .toList(),
        errata);
  }

  private static Standing standing(Outcome outcome, Rulebook rulebook, List<Erratum> errata) {
    List<MentionOffer> first = outcome.mentions().stream().map(rulebook::mention).toList();
    List<MentionOffer> mentions = new ArrayList<>(first);
    LevelId level = outcome.level();
    for (Erratum erratum : errata) {
      if (!erratum.application().equals(outcome.application())) {
        continue;
      }
      Erratum.Held held = erratum.mention();
      if (held == null) {
        level = erratum.after();
      } else if (held.gained()) {
        mentions.add(held.mention());
      } else {
        mentions.remove(held.mention());
      }
    }
    return new Standing(
        outcome.application(),
        outcome.authority(),
        outcome.level(),
        level,
        rulebook.levelScale().name(level),
        outcome.total().rounded(),
        outcome.percentage().rounded(),
        first,
        mentions);
  }

  /** The event up to which all of this is true: what is made of it names it as its cut-off. */
  public PublicAct cutoff() {
    return errata.isEmpty() ? published : errata.get(errata.size() - 1).act();
  }

  /** The instant from which everyone could read it. */
  public Instant since() {
    return published.time();
  }

  /** The highest level first; within a level as it was published. */
  public List<Standing> ranked() {
    return standings.stream()
        .sorted(Comparator.comparing((Standing s) -> scale.rank(s.level())).reversed())
        .toList();
  }

  /**
   * An authority's standing.
   *
   * @throws Refusal {@code not-in-palmares}
   */
  public Standing standing(AuthorityId authority) {
    return standings.stream()
        .filter(standing -> standing.authority().id().equals(authority))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.unknown("not-in-palmares", "'%s' took no part in %s", authority, edition));
  }

  /**
   * The standing of an authority that has something to show.
   *
   * @throws Refusal {@code not-in-palmares}, {@code nothing-awarded}
   */
  public Standing distinguished(AuthorityId authority) {
    Standing standing = standing(authority);
    if (!standing.distinguished()) {
      throw Refusal.unknown(
          "nothing-awarded", "'%s' has neither a level nor a mention in %s", authority, edition);
    }
    return standing;
  }

  /** The standing of an application of this release. */
  public Standing standing(ApplicationId application) {
    return standings.stream()
        .filter(standing -> standing.application().equals(application))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(application + " is not of " + edition));
  }
}
