package fr.palmares.results.publication;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.results.publication.PublicationEvent.PalmaresPublished;
import java.time.Instant;
import java.util.List;

/** An edition's palmarès, as its events tell: published once, then corrected by errata only. */
record Palmares(boolean published) {

  static final Palmares NONE = new Palmares(false);

  List<PublicationEvent> publish(
      PublishPalmares command, Rulebook rulebook, List<Outcome> outcomes, Instant now) {
    EditionYear edition = command.palmares().edition();
    checkNotYet(edition);
    if (outcomes.isEmpty()) {
      throw Refusal.conflict("nothing-to-publish", "%s has no evaluated application", edition);
    }
    return List.of(
        new PalmaresPublished(
            edition, EmbargoEnd.of(command.embargoUntil(), rulebook, now), rulebook, outcomes));
  }

  void checkNotYet(EditionYear edition) {
    if (published) {
      throw Refusal.conflict(
          "already-published", "the palmarès of %s is published: only errata change it", edition);
    }
  }

  void checkDone(EditionYear edition) {
    if (!published) {
      throw Refusal.conflict(
          "not-published",
          "the palmarès of %s is not published: a departure, approved by a second person, decides"
              + " another level; an erratum corrects what was published",
          edition);
    }
  }

  Palmares evolve(PublicationEvent event) {
    return new Palmares(true);
  }
}
