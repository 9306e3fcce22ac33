package fr.palmares.evaluation.scoring;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.Comparator;
import java.util.List;

/**
 * What a juror has noted for a sheet before handing it in: theirs alone, and no decision yet. Any
 * part of a sheet, whose comments may still be missing.
 *
 * @param entries each criterion once, in the order of their names
 */
record Draft(List<GivenScore> entries) {

  /** Nothing noted. */
  static final Draft NONE = new Draft(List.of());

  Draft {
    entries =
        entries.stream().sorted(Comparator.comparing(entry -> entry.criterion().text())).toList();
  }

  /** The entries as the rulebook orders its criteria; what it does not know comes first. */
  List<GivenScore> inOrderOf(Rulebook rulebook) {
    List<CriterionId> order = rulebook.criteria().stream().map(Criterion::id).toList();
    return entries.stream()
        .sorted(Comparator.comparingInt(entry -> order.indexOf(entry.criterion())))
        .toList();
  }
}
