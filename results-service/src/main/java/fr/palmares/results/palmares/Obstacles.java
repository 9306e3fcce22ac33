package fr.palmares.results.palmares;

import fr.palmares.eventing.WaitingKeys;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.MentionOffer;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.results.evaluated.Departures;
import fr.palmares.results.evaluated.Evaluation;
import fr.palmares.results.evaluated.Evaluations;
import fr.palmares.results.history.PastEditions;
import fr.palmares.results.levels.Award;
import fr.palmares.results.mentions.MentionBook;
import fr.palmares.results.mentions.MentionBooks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What prevents the publication of an edition. */
@Component
class Obstacles {

  private final Evaluations evaluations;
  private final Departures departures;
  private final MentionBooks mentions;
  private final PastEditions past;
  private final WaitingKeys waiting;

  Obstacles(
      Evaluations evaluations,
      Departures departures,
      MentionBooks mentions,
      PastEditions past,
      WaitingKeys waiting) {
    this.evaluations = evaluations;
    this.departures = departures;
    this.mentions = mentions;
    this.past = past;
    this.waiting = waiting;
  }

  /** The first to remove first. */
  List<Refusal> of(
      Rulebook rulebook, Map<Evaluation, Award> awards, Map<MentionId, MentionBook> books) {
    EditionYear edition = rulebook.edition();
    return Stream.of(
            toldAsPast(edition).stream(),
            notClosed(edition).stream(),
            waiting(edition).stream(),
            notEvaluated(edition).stream(),
            notAwarded(awards).stream(),
            departedSince(awards).stream(),
            books.entrySet().stream()
                .flatMap(e -> left(e.getKey(), e.getValue(), awards.keySet()).stream()),
            excluded(rulebook, books),
            notHeld(rulebook, books).stream())
        .flatMap(found -> found)
        .toList();
  }

  /** Both would stand on the roll, and each of its authorities twice. */
  private Optional<Refusal> toldAsPast(EditionYear edition) {
    return past.told(edition)
        ? Optional.of(
            Refusal.conflict(
                "edition-told-as-past",
                "results of %1$s were told as those of an edition of the past: if it is run here,"
                    + " withdraw them first, POST /past-palmares/%1$s/withdrawal",
                edition))
        : Optional.empty();
  }

  private Optional<Refusal> notClosed(EditionYear edition) {
    return evaluations.closed(edition)
        ? Optional.empty()
        : Optional.of(
            Refusal.conflict(
                "applications-not-closed", "who competes in %s is not known here yet", edition));
  }

  /** What could not be taken may change who competes, or how. */
  private Optional<Refusal> waiting(EditionYear edition) {
    return any(
        waiting.keys().stream()
            .filter(key -> key.equals(edition.toString()) || key.startsWith(edition + "-"))
            .toList(),
        keys ->
            Refusal.conflict(
                "events-waiting",
                "events of %s wait for an administrator: nothing is published without them",
                keys));
  }

  private Optional<Refusal> notEvaluated(EditionYear edition) {
    return any(
        evaluations.pending(edition),
        pending -> Refusal.conflict("not-all-evaluated", "the jury has not evaluated %s", pending));
  }

  private static Optional<Refusal> notAwarded(Map<Evaluation, Award> awards) {
    return any(
        awards.entrySet().stream()
            .filter(entry -> !entry.getValue().awarded())
            .map(entry -> entry.getKey().application())
            .toList(),
        missing -> Refusal.conflict("levels-missing", "award a level, or none, to %s", missing));
  }

  /** What two persons decided in the jury room after the award is not published over. */
  private Optional<Refusal> departedSince(Map<Evaluation, Award> awards) {
    List<ApplicationId> otherwise = new ArrayList<>();
    awards.forEach(
        (evaluation, award) ->
            departures
                .approved(evaluation.application())
                .filter(approved -> award.awarded())
                .filter(approved -> !Objects.equals(approved.level(), award.level()))
                .ifPresent(approved -> otherwise.add(evaluation.application())));
    return any(
        otherwise,
        applications ->
            Refusal.conflict(
                "departure-not-awarded",
                "another level was decided for %s after the award: award it again",
                applications));
  }

  /**
   * Whoever left after a grant keeps no mention, and no unique one is taken from others by them.
   */
  private static Optional<Refusal> left(
      MentionId mention, MentionBook book, Collection<Evaluation> competing) {
    List<ApplicationId> left = new ArrayList<>(book.holders());
    left.removeAll(competing.stream().map(Evaluation::application).toList());
    return any(
        left,
        applications ->
            Refusal.conflict(
                "mention-holder-left",
                "%s no longer competes and holds '%s': withdraw the mention, with a reason",
                applications,
                mention));
  }

  /** What the rules refuse at the grant is not published either. */
  private Stream<Refusal> excluded(Rulebook rulebook, Map<MentionId, MentionBook> books) {
    return mentions.excluded(rulebook, books).entrySet().stream()
        .map(
            e ->
                Refusal.conflict(
                    "mention-holder-excluded",
                    "the rulebook excludes %s from '%s' by now: withdraw the mention, with a reason",
                    e.getValue(),
                    e.getKey()));
  }

  private static Optional<Refusal> notHeld(Rulebook rulebook, Map<MentionId, MentionBook> books) {
    return any(
        rulebook.mentions().stream()
            .filter(offer -> offer.holders().needed())
            .map(MentionOffer::id)
            .filter(mention -> books.getOrDefault(mention, MentionBook.NONE).holders().isEmpty())
            .toList(),
        missing ->
            Refusal.conflict(
                "mentions-missing",
                "the rulebook wants someone to hold %s: grant it first",
                missing));
  }

  private static <T> Optional<Refusal> any(List<T> found, Function<List<T>, Refusal> refusal) {
    return found.isEmpty() ? Optional.empty() : Optional.of(refusal.apply(found));
  }
}
