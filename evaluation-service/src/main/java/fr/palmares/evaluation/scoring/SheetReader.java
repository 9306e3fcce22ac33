package fr.palmares.evaluation.scoring;

import fr.palmares.evaluation.Reason;
import fr.palmares.evaluation.scoring.ScoreSheet.Score;
import fr.palmares.evaluation.scoring.SheetsImport.Outcome;
import fr.palmares.evaluation.scoring.SheetsImport.Step;
import fr.palmares.evaluation.scoring.spreadsheet.Cells;
import fr.palmares.evaluation.scoring.spreadsheet.Column;
import fr.palmares.evaluation.scoring.spreadsheet.Fault;
import fr.palmares.evaluation.scoring.spreadsheet.SheetTable.Row;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out what the lines of one application amount to, and all that is wrong with them. */
final class SheetReader {

  private static final Score NOTHING = new Score(null, "", 0);

  private final OwnFile file;
  private final SheetId id;
  private final Rulebook rulebook;
  private final List<Fault> faults;
  private final int faultsBefore;

  /**
   * @param faults where to add what is wrong
   */
  SheetReader(OwnFile file, JurorId juror, Rulebook rulebook, List<Fault> faults) {
    this.file = file;
    this.id = new SheetId(file.application(), juror);
    this.rulebook = rulebook;
    this.faults = faults;
    this.faultsBefore = faults.size();
  }

  /** What is to be done; nothing where something is wrong. */
  Optional<Step> read(List<Row> rows) {
    Map<CriterionId, Line> lines = new LinkedHashMap<>();
    rows.forEach(row -> LineReader.read(row, rulebook, faults).ifPresent(l -> add(l, lines)));
    Step step = amountsTo(lines.values());
    if (!step.commands().isEmpty()) {
      checkVersion(rows);
    }
    return sound() ? Optional.of(step) : Optional.empty();
  }

  private Step amountsTo(Collection<Line> lines) {
    if (lines.stream().allMatch(Line::blank)) {
      return step(Outcome.LEFT_BLANK, List.of(), 0);
    }
    return file.sheet().submitted()
        ? revised(lines)
        : given(lines.stream().filter(line -> !line.blank()).toList());
  }

  private void add(Line line, Map<CriterionId, Line> lines) {
    if (lines.putIfAbsent(line.criterion(), line) != null) {
      fault(
          line.row(),
          Column.CRITERION,
          Refusal.invalid(
              "criterion-twice", line.criterion().text(), "'%s' stands twice", line.criterion()));
    }
  }

  /** A sheet that is not handed in yet: handed in where it is whole, else kept as the draft. */
  private Step given(List<Line> filled) {
    List<Line> readable = filled.stream().filter(Line::readable).toList();
    List<GivenScore> scores = readable.stream().map(Line::score).toList();
    if (filled.size() < rulebook.criteria().size()) {
      return plain(file.draft().entries()).equals(plain(scores))
          ? step(Outcome.UNCHANGED, List.of(), 0)
          : step(
              Outcome.DRAFTED, List.of(new SaveDraft(id, scores, true, file.tag())), scores.size());
    }
    readable.forEach(line -> attempt(line.row(), () -> line.score().checkExplained(rulebook)));
    if (readable.size() == filled.size()) {
      attempt(
          filled.get(0).row(),
          () -> WholeSheet.checkPoints(scores.stream().map(GivenScore::points)));
    }
    List<GivenScore> ordered = new Draft(scores).inOrderOf(rulebook);
    return step(
        Outcome.SUBMITTED, List.of(new SubmitSheet(id, ordered, file.tag())), scores.size());
  }

  /** As they come back from a spreadsheet. */
  private static Set<GivenScore> plain(Collection<GivenScore> scores) {
    return scores.stream()
        .map(
            score ->
                new GivenScore(
                    score.criterion(),
                    score.points(),
                    Cells.plain(score.comment()),
                    score.confidence()))
        .collect(Collectors.toSet());
  }

  /** A sheet that is handed in: what a line says otherwise is revised, for the reason it gives. */
  private Step revised(Collection<Line> lines) {
    ScoreSheet sheet = file.sheet();
    List<ReviseScore> revisions = new ArrayList<>();
    for (Line line : lines) {
      if (line.blank()) {
        fault(line.row(), Column.POINTS, erased(line.criterion()));
      } else if (line.readable()) {
        Optional<ReviseScore> revision = revision(line, sheet);
        if (revision.isPresent()) {
          sheet = after(sheet, line.row(), revision.get());
          revisions.add(revision.get());
        }
      }
    }
    return revisions.isEmpty()
        ? step(Outcome.UNCHANGED, List.of(), 0)
        : step(Outcome.REVISED, revisions, revisions.size());
  }

  private Optional<ReviseScore> revision(Line line, ScoreSheet sheet) {
    GivenScore score = line.score();
    Score before = sheet.scores().getOrDefault(line.criterion(), NOTHING);
    boolean samePoints = Objects.equals(score.points(), before.points());
    boolean sameComment =
        !line.hasComment() || score.comment().equals(Cells.plain(before.comment()));
    boolean asSure = score.confidence() == null || score.confidence() == before.confidence();
    if (samePoints && sameComment && asSure) {
      return Optional.empty();
    }
    boolean sameKind = (score.points() == null) == before.abstains();
    boolean keep = !line.hasComment() || (sameComment && sameKind);
    try {
      return Optional.of(
          new ReviseScore(
              id,
              line.criterion(),
              score.points(),
              keep ? null : score.comment(),
              score.confidence(),
              Reason.of(line.row().cell(Column.REASON)),
              SheetTag.of(sheet.edits(), Draft.NONE)));
    } catch (Refusal refusal) {
      fault(line.row(), Column.REASON, refusal);
      return Optional.empty();
    }
  }

  /** What was handed in is revised, never erased. */
  private static Refusal erased(CriterionId criterion) {
    return Refusal.invalid(
        "points-or-abstention",
        criterion.text(),
        "'%s' was scored: give points, or abstain",
        criterion);
  }

  private ScoreSheet after(ScoreSheet sheet, Row row, ReviseScore revision) {
    ScoreSheet after = sheet;
    try {
      for (ScoreSheetEvent event : sheet.revise(revision, rulebook)) {
        after = after.evolve(event);
      }
    } catch (Refusal refusal) {
      fault(row, LineReader.columnOf(refusal), refusal);
    }
    return after;
  }

  /** Who changes something names what they had read, if they name anything. */
  private void checkVersion(List<Row> rows) {
    rows.stream()
        .filter(row -> !row.cell(Column.VERSION).isEmpty())
        .filter(row -> !row.cell(Column.VERSION).equals(SheetLines.version(file)))
        .findFirst()
        .ifPresent(
            row ->
                fault(
                    row,
                    Column.VERSION,
                    Refusal.outdated(
                        "sheet-changed", "the sheet has changed since: fetch the file again")));
  }

  private void attempt(Row row, Runnable rule) {
    try {
      rule.run();
    } catch (Refusal refusal) {
      fault(row, LineReader.columnOf(refusal), refusal);
    }
  }

  private void fault(Row row, Column column, Refusal refusal) {
    faults.add(new Fault(row.line(), column, refusal));
  }

  private boolean sound() {
    return faults.size() == faultsBefore;
  }

  private Step step(Outcome outcome, List<?> commands, int criteria) {
    return new Step(file.application(), outcome, commands, criteria);
  }
}
