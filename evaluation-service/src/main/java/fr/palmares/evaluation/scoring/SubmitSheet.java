package fr.palmares.evaluation.scoring;

import java.util.List;

/** Hands in a whole sheet: every criterion of the rulebook once, with points or an abstention. */
record SubmitSheet(SheetId sheet, List<GivenScore> scores) {
  SubmitSheet {
    scores = List.copyOf(scores);
  }
}
