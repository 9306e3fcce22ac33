package fr.palmares.evaluation.scoring;

import fr.palmares.evaluation.scoring.sheets.SheetView;
import fr.palmares.evaluation.scoring.sheets.SheetView.ScoreView;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Confidence;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A juror's sheet as they themselves see it: what everybody may see of it one day, and the draft
 * that nobody else ever sees.
 *
 * @param draft what is noted and not handed in; empty once the sheet is
 */
record OwnSheet(
    ApplicationId application,
    JurorId juror,
    boolean submitted,
    @Nullable String conflict,
    int edits,
    List<ScoreView> scores,
    List<Entry> draft) {

  /** What is noted on a criterion; without points the juror means to abstain. */
  record Entry(
      CriterionId criterion,
      @Nullable Points points,
      boolean abstain,
      String comment,
      @Nullable Confidence confidence) {}

  static OwnSheet of(SheetView sheet, Draft draft) {
    return new OwnSheet(
        sheet.application(),
        sheet.juror(),
        sheet.submitted(),
        sheet.conflict(),
        sheet.edits(),
        sheet.scores(),
        draft.entries().stream().map(OwnSheet::entry).toList());
  }

  private static Entry entry(GivenScore given) {
    Points points = given.points();
    return new Entry(
        given.criterion(), points, points == null, given.comment(), given.confidence());
  }
}
