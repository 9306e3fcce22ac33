package fr.palmares.evaluation.scoring;

import fr.palmares.evaluation.scoring.spreadsheet.Cells;
import fr.palmares.evaluation.scoring.spreadsheet.Column;
import fr.palmares.evaluation.scoring.spreadsheet.Fault;
import fr.palmares.evaluation.scoring.spreadsheet.SheetTable.Row;
import fr.palmares.kernel.Confidence;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Criterion;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads one line of a file of score sheets, and all that is wrong with its cells. */
final class LineReader {

  private final Row row;
  private final List<Fault> faults;
  private final int faultsBefore;

  private LineReader(Row row, List<Fault> faults) {
    this.row = row;
    this.faults = faults;
    this.faultsBefore = faults.size();
  }

  /** The line; nothing where its criterion is none of the rulebook's. */
  static Optional<Line> read(Row row, Rulebook rulebook, List<Fault> faults) {
    return new LineReader(row, faults).read(rulebook);
  }

  /** Where in a line a rule of a score is broken. */
  static Column columnOf(Refusal refusal) {
    return switch (refusal.rule()) {
      case "unknown-criterion", "criterion-twice", "nothing-to-revise" -> Column.CRITERION;
      case "comment-missing", "abstention-without-comment", "text-too-long" -> Column.COMMENT;
      case "confidence-without-points" -> Column.CONFIDENCE;
      case "sheet-without-points" -> Column.ABSTAIN;
      default -> Column.POINTS;
    };
  }

  private Optional<Line> read(Rulebook rulebook) {
    String name = row.cell(Column.CRITERION);
    Optional<Criterion> known =
        rulebook.criteria().stream().filter(c -> c.id().text().equals(name)).findFirst();
    if (known.isEmpty()) {
      fault(
          Column.CRITERION,
          Refusal.invalid(
              "unknown-criterion", name, "'%s' is not a criterion of the rulebook", name));
      return Optional.empty();
    }
    CriterionId criterion = known.get().id();
    Points points = cell(Column.POINTS, () -> points(known.get()));
    Boolean abstain = cell(Column.ABSTAIN, () -> Cells.abstention(row.cell(Column.ABSTAIN)));
    Confidence confidence =
        cell(Column.CONFIDENCE, () -> Cells.confidence(row.cell(Column.CONFIDENCE)));
    String comment = row.cell(Column.COMMENT);
    if (!sound() || saysNothing(points, abstain, comment, confidence)) {
      return Optional.of(new Line(row, criterion, null, !sound()));
    }
    GivenScore given = given(criterion, points, abstain, comment, confidence);
    return Optional.of(new Line(row, criterion, given, given == null));
  }

  private @Nullable Points points(Criterion criterion) {
    String cell = row.cell(Column.POINTS);
    Points points;
    try {
      points = Cells.points(cell);
    } catch (Refusal noNumber) {
      throw Refusal.invalid(
          "invalid-value", Column.POINTS.title(), "'%s' is not a number such as 3 or 3,5", cell);
    }
    if (points != null) {
      criterion.checkRange(points);
    }
    return points;
  }

  private @Nullable GivenScore given(
      CriterionId criterion,
      @Nullable Points points,
      @Nullable Boolean abstain,
      String comment,
      @Nullable Confidence confidence) {
    try {
      return GivenScore.of(criterion, points, abstain, comment, confidence);
    } catch (Refusal refusal) {
      fault(columnOf(refusal), refusal);
      return null;
    }
  }

  private static boolean saysNothing(
      @Nullable Points points,
      @Nullable Boolean abstain,
      String comment,
      @Nullable Confidence confidence) {
    return points == null
        && !Boolean.TRUE.equals(abstain)
        && comment.isEmpty()
        && confidence == null;
  }

  private <T> @Nullable T cell(Column column, Supplier<@Nullable T> reading) {
    try {
      return reading.get();
    } catch (Refusal refusal) {
      fault(column, refusal);
      return null;
    }
  }

  private void fault(Column column, Refusal refusal) {
    faults.add(new Fault(row.line(), column, refusal));
  }

  private boolean sound() {
    return faults.size() == faultsBefore;
  }
}
