package fr.palmares.evaluation.scoring;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Refusal;
import java.util.List;

/** Hands in a whole sheet: every criterion of the rulebook once. */
record SubmitSheet(SheetId sheet, List<GivenScore> scores) {
  SubmitSheet {
    scores = List.copyOf(scores);
  }

  /** Points on one criterion with what the juror notes; the comment may be empty. */
  record GivenScore(CriterionId criterion, Points points, String comment) {

    private static final int LONGEST_COMMENT = 4_000;

    GivenScore {
      if (comment.length() > LONGEST_COMMENT) {
        throw Refusal.invalid(
            "text-too-long", criterion.text(), "at most %d characters", LONGEST_COMMENT);
      }
    }
  }
}
