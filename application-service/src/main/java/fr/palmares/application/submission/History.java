package fr.palmares.application.submission;

import fr.palmares.application.submission.ApplicationEvent.ApplicationAmended;
import fr.palmares.application.submission.ApplicationEvent.ApplicationSubmitted;
import fr.palmares.kernel.CriterionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was handed in, one handing in after the other, as the events of an application tell. */
record History(Application application, Evidence evidence, List<Step> steps) {

  static final History NONE = new History(Application.NONE, Evidence.NONE, List.of());

  /**
   * A handing in.
   *
   * @param amendment 0 for the submission
   * @param fingerprint null where there was no receipt
   * @param content null where there was no receipt
   * @param changes what it changed, by criterion; nothing for the submission
   */
  record Step(
      int amendment,
      @Nullable String fingerprint,
      @Nullable HandedIn content,
      Map<String, Change> changes) {}

  /** An answer before and after; {@code before} null where there was none. */
  record Change(@Nullable String before, String after) {}

  History evolve(ApplicationEvent event) {
    Application after = application.evolve(event);
    Evidence pieces = evidence.evolve(event);
    List<Step> all = steps;
    if (event instanceof ApplicationSubmitted e) {
      all = with(step(0, e.rulebookVersion(), e.fingerprint(), e, after, pieces, Map.of()));
    }
    if (event instanceof ApplicationAmended e) {
      all =
          with(
              step(
                  e.amendment(),
                  e.rulebookVersion(),
                  e.fingerprint(),
                  e,
                  after,
                  pieces,
                  changes(e.answers())));
    }
    return new History(after, pieces, all);
  }

  /** What a receipt seals. */
  Optional<HandedIn> content(String fingerprint) {
    return steps.stream()
        .filter(step -> fingerprint.equals(step.fingerprint()))
        .flatMap(step -> Stream.ofNullable(step.content()))
        .findFirst();
  }

  private static Step step(
      int amendment,
      @Nullable Integer rulebook,
      @Nullable String fingerprint,
      ApplicationEvent event,
      Application after,
      Evidence pieces,
      Map<String, Change> changes) {
    HandedIn content =
        rulebook == null
            ? null
            : Receipts.content(
                event.application(), after, pieces, Objects.requireNonNull(rulebook));
    return new Step(amendment, fingerprint, content, changes);
  }

  private Map<String, Change> changes(Map<CriterionId, String> amended) {
    Map<String, Change> changes = new TreeMap<>();
    amended.forEach(
        (criterion, answer) ->
            changes.put(
                criterion.text(), new Change(application.answers().get(criterion), answer)));
    return changes;
  }

  private List<Step> with(Step step) {
    List<Step> all = new ArrayList<>(steps);
    all.add(step);
    return List.copyOf(all);
  }
}
