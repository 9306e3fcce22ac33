package fr.palmares.application.demarches;

import fr.palmares.application.demarches.Export.Dossier;
import fr.palmares.application.demarches.Export.Fault;
import fr.palmares.kernel.Instants;
import fr.palmares.kernel.Refusal;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which dossiers of an export are applications. */
final class Filter {

  private static final Set<String> DRAFT = Set.of("brouillon", "en_brouillon");
  private static final Set<String> FILED = Set.of("en_construction", "en_instruction", "accepte");
  private static final Set<String> TURNED_DOWN =
      Set.of("refuse", "sans_suite", "classe_sans_suite");

  private Filter() {}

  /** Whether it was handed in. */
  static boolean isFiled(Dossier dossier) {
    return FILED.contains(dossier.state());
  }

  /** Of several copies of one dossier the one that changed last, the first of equals. */
  static Set<Dossier> lastOfEach(List<Dossier> dossiers) {
    Map<Long, Dossier> last = new HashMap<>();
    Set<Dossier> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Dossier dossier : dossiers) {
      if (dossier.number() == null) {
        kept.add(dossier);
      } else {
        last.merge(dossier.number(), dossier, (a, b) -> changed(b).isAfter(changed(a)) ? b : a);
      }
    }
    kept.addAll(last.values());
    return kept;
  }

  private static Instant changed(Dossier dossier) {
    Instant at = dossier.changedAt();
    return at == null ? Instant.MIN : at;
  }

  /**
   * The export tells enough of it.
   *
   * @throws Refusal of the rule that it breaks
   */
  static void checkReadable(Dossier dossier, Mapping mapping) {
    if (dossier.fault() == Fault.SHAPE) {
      throw Refusal.invalid(
          "dossier-unreadable",
          "dossier",
          "this is no dossier, or its row has not as many cells as there are columns");
    }
    if (dossier.fault() == Fault.TEXT) {
      throw Refusal.invalid(
          "unreadable-text", "dossier", "a text holds no NUL and no half of a surrogate pair");
    }
    if (dossier.number() == null) {
      throw Refusal.invalid(
          "dossier-without-number", "number", "the export does not tell the dossier's number");
    }
    Integer form = dossier.demarche();
    if (mapping.demarche() != null && form != null && !mapping.demarche().equals(form)) {
      throw Refusal.invalid(
          "another-form",
          "demarche",
          "the mapping is for form %d, the dossier is of form %d",
          mapping.demarche(),
          form);
    }
    checkState(dossier);
    checkDate(dossier.filedAt(), "dateDepot");
    checkDate(dossier.changedAt(), "dateDerniereModification");
  }

  private static void checkDate(@Nullable Instant date, String field) {
    if (date != null && !Instants.isSane(date)) {
      throw Refusal.invalid(
          "dossier-date-impossible",
          field,
          "the export tells %s, which cannot be: a date lies between the years 1900 and 2199",
          date);
    }
  }

  private static void checkState(Dossier dossier) {
    String state = dossier.state();
    if (!DRAFT.contains(state) && !FILED.contains(state) && !TURNED_DOWN.contains(state)) {
      throw Refusal.invalid(
          "dossier-state-unknown",
          "state",
          "'%s' is no state of a dossier that is known here",
          Fates.shortened(state));
    }
    if (isFiled(dossier) && dossier.filedAt() == null) {
      throw Refusal.invalid(
          "filing-date-missing", "dateDepot", "the export does not tell when it was handed in");
    }
  }

  /** Why it is left aside; null for one that counts. */
  static @Nullable Refusal skipped(Dossier dossier, boolean isLast) {
    if (!isLast) {
      return Refusal.conflict(
          "dossier-twice", "the export has this dossier again, changed later or the same");
    }
    return TURNED_DOWN.contains(dossier.state())
        ? Refusal.conflict(
            "dossier-turned-down",
            "it was turned down or closed there ('%s'): it is no application",
            dossier.state())
        : null;
  }
}
