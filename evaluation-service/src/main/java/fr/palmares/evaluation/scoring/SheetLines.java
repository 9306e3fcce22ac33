package fr.palmares.evaluation.scoring;

import fr.palmares.evaluation.scoring.ScoreSheet.Score;
import fr.palmares.evaluation.scoring.spreadsheet.Cells;
import fr.palmares.evaluation.scoring.spreadsheet.Column;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.web.Formulas;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A juror's files as lines of a spreadsheet: one per application and criterion. */
final class SheetLines {

  private SheetLines() {}

  static List<Map<Column, String>> of(List<OwnFile> files, Rulebook rulebook) {
    List<Map<Column, String>> lines = new ArrayList<>();
    for (OwnFile file : files) {
      Map<CriterionId, GivenScore> standing = standing(file);
      for (Criterion criterion : rulebook.criteria()) {
        lines.add(line(file, criterion, standing.get(criterion.id())));
      }
    }
    return lines;
  }

  /** What the juror handed in, else what they noted. */
  private static Map<CriterionId, GivenScore> standing(OwnFile file) {
    Map<CriterionId, GivenScore> standing = new LinkedHashMap<>();
    file.draft().entries().forEach(entry -> standing.put(entry.criterion(), entry));
    file.sheet().scores().forEach((id, score) -> standing.put(id, given(id, score)));
    return standing;
  }

  private static GivenScore given(CriterionId criterion, Score score) {
    return new GivenScore(criterion, score.points(), score.comment(), score.confidence());
  }

  private static Map<Column, String> line(
      OwnFile file, Criterion criterion, @Nullable GivenScore given) {
    Map<Column, String> line = new EnumMap<>(Column.class);
    line.put(Column.APPLICATION, file.application().text());
    line.put(Column.AUTHORITY, Formulas.guarded(file.authority()));
    line.put(Column.CRITERION, criterion.id().text());
    line.put(Column.NAME, Formulas.guarded(criterion.name()));
    line.put(Column.MAX, Cells.points(criterion.max()));
    line.put(Column.VERSION, version(file));
    if (given != null) {
      line.put(Column.POINTS, Cells.points(given.points()));
      line.put(Column.ABSTAIN, Cells.abstention(given.points() == null));
      line.put(Column.COMMENT, Formulas.guarded(given.comment()));
      line.put(Column.CONFIDENCE, Cells.confidence(given.confidence()));
    }
    return line;
  }

  /** A letter before it, else a spreadsheet takes it for a number or a date. */
  static String version(OwnFile file) {
    return "v" + file.tag().text();
  }
}
