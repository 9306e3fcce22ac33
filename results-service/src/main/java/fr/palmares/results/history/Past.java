package fr.palmares.results.history;

import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.event.ResultEvent.PastPalmaresImported.PastResult;
import fr.palmares.results.history.PastEvent.PastPalmaresImported;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edition of the past, as its events tell.
 *
 * @param known null until it was told
 */
record Past(@Nullable PastPalmaresImported known) {

  /** Before anything happened. */
  static final Past UNTOLD = new Past(null);

  /** It is told once; the same again changes nothing, something else is refused. */
  List<PastEvent> tell(ImportPastPalmares command) {
    PastPalmaresImported told =
        new PastPalmaresImported(command.past().edition(), command.scale(), command.results());
    if (told.equals(known)) {
      return List.of();
    }
    if (known != null) {
      throw Refusal.conflict(
          "past-already-told", "other results of %s were imported", told.edition());
    }
    if (told.results().isEmpty()) {
      throw Refusal.invalid("past-without-results", "results", "tell at least one result");
    }
    for (int i = 0; i < told.results().size(); i++) {
      check(told.results().get(i), "results[" + i + "]");
    }
    return List.of(told);
  }

  /**
   * What is told of the past stands somewhere for people to read, and does not contradict itself.
   */
  private static void check(PastResult result, String field) {
    if (result.source().isBlank()) {
      throw Refusal.invalid("past-without-source", field + ".source", "say where this is stated");
    }
    if (result.level() != null && Boolean.FALSE.equals(result.levelKnown())) {
      throw Refusal.invalid(
          "past-level-contradicted",
          field + ".levelKnown",
          "the level %s is told: leave levelKnown out, or the level",
          result.level());
    }
  }

  Past evolve(PastEvent event) {
    return new Past((PastPalmaresImported) event);
  }
}
