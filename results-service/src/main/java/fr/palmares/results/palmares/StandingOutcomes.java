package fr.palmares.results.palmares;

import fr.palmares.eventing.Streams;
import fr.palmares.eventing.WaitingKeys;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.MentionOffer;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.results.evaluated.Departures;
import fr.palmares.results.evaluated.Evaluation;
import fr.palmares.results.evaluated.Evaluations;
import fr.palmares.results.levels.Award;
import fr.palmares.results.levels.AwardEvent;
import fr.palmares.results.levels.AwardId;
import fr.palmares.results.mentions.MentionBook;
import fr.palmares.results.mentions.MentionBookId;
import fr.palmares.results.mentions.MentionEvent;
import fr.palmares.results.publication.Outcome;
import fr.palmares.results.publication.Outcomes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Reads awards and mentions off their own streams, so that nothing decided is missed. */
@Component
class StandingOutcomes implements Outcomes {

  private final Evaluations evaluations;
  private final Departures departures;
  private final Streams streams;
  private final WaitingKeys waiting;

  StandingOutcomes(
      Evaluations evaluations, Departures departures, Streams streams, WaitingKeys waiting) {
    this.evaluations = evaluations;
    this.departures = departures;
    this.streams = streams;
    this.waiting = waiting;
  }

  @Override
  public List<Outcome> of(EditionYear edition) {
    if (!evaluations.closed(edition)) {
      throw Refusal.conflict(
          "applications-not-closed", "who competes in %s is not known here yet", edition);
    }
    checkNothingWaits(edition);
    List<ApplicationId> pending = evaluations.pending(edition);
    if (!pending.isEmpty()) {
      throw Refusal.conflict("not-all-evaluated", "the jury has not evaluated %s", pending);
    }
    Map<Evaluation, Award> awards = new LinkedHashMap<>();
    evaluations.of(edition).forEach(e -> awards.put(e, award(e.application())));
    List<ApplicationId> missing =
        awards.entrySet().stream()
            .filter(entry -> !entry.getValue().awarded())
            .map(entry -> entry.getKey().application())
            .toList();
    if (!missing.isEmpty()) {
      throw Refusal.conflict("levels-missing", "award a level, or none, to %s", missing);
    }
    checkDepartures(awards);
    Map<MentionId, MentionBook> books = books(edition);
    books.forEach((mention, book) -> checkCompete(mention, book, awards.keySet()));
    checkHeld(evaluations.rules(edition), books);
    return awards.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<Evaluation, Award> entry) -> entry.getKey().assessment(),
                    evaluations.rules(edition).tieBreaking())
                .thenComparing(entry -> entry.getKey().authority().name()))
        .map(entry -> outcome(entry.getKey(), entry.getValue(), books))
        .toList();
  }

  /** What could not be taken may change who competes, or how. */
  private void checkNothingWaits(EditionYear edition) {
    List<String> ofTheEdition =
        waiting.keys().stream()
            .filter(key -> key.equals(edition.toString()) || key.startsWith(edition + "-"))
            .toList();
    if (!ofTheEdition.isEmpty()) {
      throw Refusal.conflict(
          "events-waiting",
          "events of %s wait for an administrator: nothing is published without them",
          ofTheEdition);
    }
  }

  /** What two persons decided in the jury room after the award is not published over. */
  private void checkDepartures(Map<Evaluation, Award> awards) {
    List<ApplicationId> otherwise = new ArrayList<>();
    awards.forEach(
        (evaluation, award) ->
            departures
                .approved(evaluation.application())
                .filter(approved -> !Objects.equals(approved.level(), award.level()))
                .ifPresent(approved -> otherwise.add(evaluation.application())));
    if (!otherwise.isEmpty()) {
      throw Refusal.conflict(
          "departure-not-awarded",
          "another level was decided for %s after the award: award it again",
          otherwise);
    }
  }

  /**
   * Whoever left after a grant keeps no mention, and no unique one is taken from others by them.
   */
  private static void checkCompete(
      MentionId mention, MentionBook book, Collection<Evaluation> competing) {
    List<ApplicationId> left = new ArrayList<>(book.holders());
    left.removeAll(competing.stream().map(Evaluation::application).toList());
    if (!left.isEmpty()) {
      throw Refusal.conflict(
          "mention-holder-left",
          "%s no longer competes and holds '%s': withdraw the mention, with a reason",
          left,
          mention);
    }
  }

  private static void checkHeld(Rulebook rulebook, Map<MentionId, MentionBook> books) {
    List<MentionId> missing =
        rulebook.mentions().stream()
            .filter(offer -> offer.holders().needed())
            .map(MentionOffer::id)
            .filter(mention -> books.getOrDefault(mention, MentionBook.NONE).holders().isEmpty())
            .toList();
    if (!missing.isEmpty()) {
      throw Refusal.conflict(
          "mentions-missing", "the rulebook wants someone to hold %s: grant it first", missing);
    }
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

  private Award award(ApplicationId application) {
    return streams.load(
        new AwardId(application).toString(), AwardEvent.class, Award.NONE, Award::evolve);
  }

  private Map<MentionId, MentionBook> books(EditionYear edition) {
    Map<MentionId, MentionBook> books = new LinkedHashMap<>();
    for (MentionOffer offer : evaluations.rules(edition).mentions()) {
      books.put(
          offer.id(),
          streams.load(
              new MentionBookId(edition, offer.id()).toString(),
              MentionEvent.class,
              MentionBook.NONE,
              MentionBook::evolve));
    }
    return books;
  }
}
