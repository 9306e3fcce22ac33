package fr.palmares.results.history;

import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Name;
import fr.palmares.kernel.Prose;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.event.ResultEvent.PastPalmaresImported.PastResult;
import fr.palmares.results.history.PastEvent.PastPalmaresImported;
import fr.palmares.results.history.PastEvent.PastPalmaresWithdrawn;
import fr.palmares.results.history.PastEvent.PastResultCorrected;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An edition of the past, as its events tell.
 *
 * @param known as it was told; null until it was
 * @param corrections what was found wrong or missing since, in order
 */
record Past(@Nullable PastPalmaresImported known, List<PastResultCorrected> corrections) {

  private static final int LONGEST_NAME = 300;

  /** Before anything happened. */
  static final Past UNTOLD = new Past(null, List.of());

  Past {
    corrections = List.copyOf(corrections);
  }

  /** What holds by now, corrected. */
  List<PastResult> results() {
    List<PastResult> results = new ArrayList<>(known == null ? List.of() : known.results());
    for (PastResultCorrected correction : corrections) {
      PastResult now = correction.result();
      AuthorityId insteadOf = correction.insteadOf();
      results.removeIf(now::isOfSameAuthority);
      results.removeIf(was -> insteadOf != null && was.isAbout(insteadOf));
      results.add(now);
    }
    return results;
  }

  /**
   * One authority's result is corrected or added, with a source and a reason, or stands instead of
   * what was told of another one.
   *
   * @throws Refusal {@code past-not-told}, {@code past-ambiguous}, {@code not-in-palmares}, {@code
   *     nothing-corrected}, and what refuses the telling
   */
  List<PastEvent> correct(CorrectPastResult command) {
    PastPalmaresImported known = told(command.past());
    String reason = Prose.reason(command.reason());
    check(command.result(), "result");
    List<PastResult> holds = results();
    if (command.result().siren() == null
        && holds.stream().filter(command.result()::isOfSameAuthority).count() > 1) {
      throw Refusal.invalid(
          "past-ambiguous",
          "result.siren",
          "several authorities of this name are told: which one?");
    }
    AuthorityId insteadOf = command.insteadOf();
    if (insteadOf != null && holds.stream().noneMatch(was -> was.isAbout(insteadOf))) {
      throw Refusal.invalid(
          "not-in-palmares", "insteadOf", "nothing is told of '%s' in this edition", insteadOf);
    }
    PastResultCorrected corrected =
        new PastResultCorrected(
            known.edition(), known.scale(), command.result(), insteadOf, reason);
    if (Set.copyOf(evolve(corrected).results()).equals(Set.copyOf(holds))) {
      throw Refusal.invalid("nothing-corrected", "result", "this is what holds");
    }
    return List.of(corrected);
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
    ByAuthority<PastResult> before = new ByAuthority<>(Function.identity());
    for (int i = 0; i < told.results().size(); i++) {
      PastResult result = told.results().get(i);
      String field = "results[" + i + "]";
      check(result, field);
      if (before.of(result).findAny().isPresent()) {
        throw Refusal.invalid(
            "past-told-twice", field, "'%s' is told already: once each", result.authority());
      }
      before.add(result);
    }
    return List.of(told);
  }

  /**
   * What is told of the past names somebody, stands somewhere for people to read, and does not
   * contradict itself.
   */
  private static void check(PastResult result, String field) {
    name(result.authority(), field + ".authority");
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

  /**
   * An authority's name, with a letter or a digit in it: it is found again by that.
   *
   * @throws Refusal {@code name-without-letter}, {@code unreadable-name}
   */
  static String name(String text, String field) {
    if (LocalAuthority.slug(text).isEmpty()) {
      throw Refusal.invalid(
          "name-without-letter", field, "'%s' has neither letter nor digit", text);
    }
    return Name.readable(text, field, LONGEST_NAME);
  }

  Past evolve(PastEvent event) {
    if (event instanceof PastResultCorrected corrected) {
      List<PastResultCorrected> all = new ArrayList<>(corrections);
      all.add(corrected);
      return new Past(known, all);
    }
    return event instanceof PastPalmaresImported told ? new Past(told, corrections) : UNTOLD;
  }
}
