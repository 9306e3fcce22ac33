package fr.palmares.evaluation.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hands in a whole sheet: every criterion of the rulebook once, with points or an abstention.
 *
 * @param seen the tag of what the juror had before their eyes; null when they do not say
 */
record SubmitSheet(SheetId sheet, List<GivenScore> scores, @Nullable SheetTag seen) {
  SubmitSheet {
    scores = List.copyOf(scores);
  }

  /** By somebody who does not say what they had read. */
  SubmitSheet(SheetId sheet, List<GivenScore> scores) {
    this(sheet, scores, null);
  }
}
