package fr.palmares.results.pressrelease;

import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.List;

/**
 * Which editions are told as a label's own in the number of an edition. An installation runs one
 * label, yet another one may have been tried beside it. Nobody tells of an edition of the past
 * whose it was: it is another label's when only rulebooks of another one order its levels.
 *
 * @param rulebook of the edition that tells
 * @param known every rulebook that is known here
 */
record SameLabel(Rulebook rulebook, List<Rulebook> known) {
  SameLabel {
    known = List.copyOf(known);
  }

  /** Whether an edition on this scale is: a scale declared equivalent is a label's own. */
  boolean awards(LevelScaleId scale) {
    List<String> labels =
        known.stream()
            .filter(other -> other.levelScale().id().equals(scale))
            .map(Rulebook::label)
            .toList();
    return labels.isEmpty()
        || labels.contains(rulebook.label())
        || rulebook.levelScale().rank(scale, null).isPresent();
  }
}
