package fr.palmares.results.palmares;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Refusal;
import fr.palmares.results.evaluated.Evaluations;
import fr.palmares.results.history.Histories;
import fr.palmares.results.mentions.HoldersQuery;
import fr.palmares.results.publication.Embargo;
import fr.palmares.results.publication.EmbargoEnd;
import fr.palmares.results.publication.PublicationEvent.PalmaresPublished;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** The palmarès for those who prepare it: before it is published, and under embargo. */
@Component
public class Drafts {

  /** How far a palmarès is. */
  public enum State {
    /** Not published: as it would be if it were published now. */
    STANDING,
    /** Published, and under embargo. */
    EMBARGOED,
    /** Everyone may read it. */
    PUBLIC
  }

  /**
   * A palmarès in preparation.
   *
   * @param prevents what stands in the way of its publication, the first to remove first
   */
  public record Draft(State state, PalmaresView palmares, List<Refusal> prevents) {}

  private final PalmaresQuery palmares;
  private final StandingOutcomes standing;
  private final HoldersQuery holders;
  private final Histories histories;
  private final Evaluations evaluations;
  private final Embargo embargo;
  private final Clock clock;

  Drafts(
      PalmaresQuery palmares,
      StandingOutcomes standing,
      HoldersQuery holders,
      Histories histories,
      Evaluations evaluations,
      Embargo embargo,
      Clock clock) {
    this.palmares = palmares;
    this.standing = standing;
    this.holders = holders;
    this.histories = histories;
    this.evaluations = evaluations;
    this.embargo = embargo;
    this.clock = clock;
  }

  /**
   * The palmarès as it is, whoever may see it.
   *
   * @throws Refusal {@code unknown-edition}
   */
  public Draft of(EditionYear edition) {
    return palmares.stored(edition).map(this::published).orElseGet(() -> standing(edition));
  }

  private Draft published(PalmaresQuery.Stored stored) {
    PalmaresPublished event = stored.event();
    State state = embargo.lifted(event.embargoUntil()) ? State.PUBLIC : State.EMBARGOED;
    return new Draft(state, palmares.view(stored), List.of());
  }

  private Draft standing(EditionYear edition) {
    var rulebook = evaluations.rules(edition);
    StandingOutcomes.Draft draft = standing.draft(edition);
    return new Draft(
        State.STANDING,
        PalmaresWords.view(
            rulebook,
            EmbargoEnd.of(null, rulebook, clock.instant()),
            draft.outcomes(),
            List.of(),
            holders.of(edition),
            outcome -> histories.before(edition, outcome.authority())),
        draft.obstacles());
  }
}
