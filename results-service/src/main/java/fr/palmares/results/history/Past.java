package fr.palmares.results.history;

import fr.palmares.kernel.Prose;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.event.ResultEvent.PastPalmaresImported.PastResult;
import fr.palmares.results.history.PastEvent.PastPalmaresImported;
import fr.palmares.results.history.PastEvent.PastPalmaresWithdrawn;
import fr.palmares.results.history.PastEvent.PastResultCorrected;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edition of the past, as its events tell.
 *
 * @param known as it was told; null until it was
 * @param corrections what was found wrong or missing since, in order
 */
record Past(@Nullable PastPalmaresImported known, List<PastResult> corrections) {

  /** Before anything happened. */
  static final Past UNTOLD = new Past(null, List.of());

  Past {
    corrections = List.copyOf(corrections);
  }

  /** What holds by now, corrected. */
  List<PastResult> results() {
    List<PastResult> results = new ArrayList<>(known == null ? List.of() : known.results());
    for (PastResult correction : corrections) {
      results.removeIf(correction::isOfSameAuthority);
      results.add(correction);
    }
    return results;
  }

  /** One authority's result is corrected or added, with a source and a reason. */
  List<PastEvent> correct(CorrectPastResult command) {
    PastPalmaresImported known = told(command.past());
    String reason = Prose.reason(command.reason());
    check(command.result(), "result");
    if (results().contains(command.result())) {
      throw Refusal.invalid("nothing-corrected", "result", "this is what holds");
    }
    return List.of(
        new PastResultCorrected(known.edition(), known.scale(), command.result(), reason));
  }

  /** All of it is withdrawn, with a reason: told by mistake, or of an edition that is run here. */
  List<PastEvent> withdraw(WithdrawPastPalmares command) {
    PastPalmaresImported known = told(command.past());
    return List.of(new PastPalmaresWithdrawn(known.edition(), Prose.reason(command.reason())));
  }

  private PastPalmaresImported told(PastId past) {
    if (known == null) {
      throw Refusal.conflict(
          "past-not-told", "nothing of %s was imported: import it first", past.edition());
    }
    return known;
  }

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
    if (event instanceof PastResultCorrected corrected) {
      List<PastResult> all = new ArrayList<>(corrections);
      all.add(corrected.result());
      return new Past(known, all);
    }
    return event instanceof PastPalmaresImported told ? new Past(told, corrections) : UNTOLD;
  }
}
