package fr.palmares.evaluation.scoring;

import fr.palmares.evaluation.scoring.ScoreSheetEvent.ConflictDeclared;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.CriterionAbstained;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.CriterionScored;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.JurorRecused;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One juror's sheet for one application, as its events tell.
 *
 * @param scores the latest score on each criterion, in the order given
 * @param edits how many scores were given, first ones and revisions together
 */
public record ScoreSheet(
    boolean conflictDeclared, boolean recused, Map<CriterionId, Score> scores, int edits) {

  /**
   * The latest points on a criterion and how often they were revised.
   *
   * @param points null where the juror abstains
   */
  public record Score(@Nullable Points points, String comment, int revision) {}

  /** Before anything happened. */
  public static final ScoreSheet BLANK = new ScoreSheet(false, false, Map.of(), 0);

  /** Whether the sheet was handed in; it is handed in whole. */
  public boolean submitted() {
    return !scores.isEmpty();
  }

  /** The points that count in a deliberation: none of a recused juror's, no abstention. */
  public Map<CriterionId, Points> counting() {
    Map<CriterionId, Points> counting = new LinkedHashMap<>();
    if (!recused) {
      scores.forEach(
          (criterion, score) -> {
            Points points = score.points();
            if (points != null) {
              counting.put(criterion, points);
            }
          });
    }
    return counting;
  }

  /**
   * A recused juror neither scores nor sees anything of the file.
   *
   * @throws Refusal {@code juror-recused}
   */
  public void checkNotRecused() {
    if (recused) {
      throw Refusal.forbidden("juror-recused", "a recused juror takes no part in this application");
    }
  }

  List<ScoreSheetEvent> submit(SubmitSheet command, Rulebook rulebook) {
    checkNotRecused();
    if (submitted()) {
      throw Refusal.conflict(
          "sheet-already-submitted", "this sheet was handed in: revise a score instead");
    }
    WholeSheet.check(command.scores(), rulebook);
    return command.scores().stream()
        .map(given -> ScoreSheet.first(command.sheet(), given, rulebook.version()))
        .toList();
  }

  List<ScoreSheetEvent> revise(ReviseScore command, Rulebook rulebook) {
    checkNotRecused();
    checkSeen(command);
    rulebook.criterion(command.criterion()).checkRange(command.points());
    Score score = scores.get(command.criterion());
    if (score == null) {
      throw Refusal.conflict(
          "nothing-to-revise", "no score on '%s': hand in the sheet first", command.criterion());
    }
    if (command.points().equals(score.points())) {
      throw Refusal.invalid(
          "points-unchanged", "points", "'%s' has these points already", command.criterion());
    }
    return List.of(revised(command, score, rulebook.version()));
  }

  List<ScoreSheetEvent> declareConflict(DeclareConflict command) {
    if (conflictDeclared) {
      throw Refusal.conflict("conflict-already-declared", "this conflict is on record already");
    }
    SheetId sheet = command.sheet();
    return List.of(
        new ConflictDeclared(sheet.application(), sheet.juror(), command.reason().text()));
  }

  List<ScoreSheetEvent> recuse(RecuseJuror command) {
    if (recused) {
      throw Refusal.conflict("juror-already-recused", "this juror was recused already");
    }
    SheetId sheet = command.sheet();
    return List.of(new JurorRecused(sheet.application(), sheet.juror(), command.reason().text()));
  }

  /** The sheet after one more event. */
  public ScoreSheet evolve(ScoreSheetEvent event) {
    if (event instanceof CriterionScored e) {
      return given(e.criterion(), new Score(e.points(), e.comment(), e.revision()));
    }
    if (event instanceof CriterionAbstained e) {
      return given(e.criterion(), new Score(null, e.comment(), e.revision()));
    }
    if (event instanceof JurorRecused) {
      return new ScoreSheet(conflictDeclared, true, scores, edits);
    }
    return new ScoreSheet(true, recused, scores, edits);
  }

  private ScoreSheet given(CriterionId criterion, Score score) {
    Map<CriterionId, Score> after = new LinkedHashMap<>(scores);
    after.put(criterion, score);
    return new ScoreSheet(conflictDeclared, recused, after, edits + 1);
  }

  private void checkSeen(ReviseScore command) {
    if (command.seen() != null && command.seen() != edits) {
      throw Refusal.conflict(
          "sheet-changed", "the sheet has changed since you read it: read it again");
    }
  }

  private static ScoreSheetEvent first(SheetId sheet, SubmitSheet.GivenScore given, int rulebook) {
    return new CriterionScored(
        sheet.application(),
        sheet.juror(),
        given.criterion(),
        given.points(),
        given.comment(),
        0,
        null,
        rulebook,
        null);
  }

  private static ScoreSheetEvent revised(ReviseScore command, Score before, int rulebook) {
    return new CriterionScored(
        command.sheet().application(),
        command.sheet().juror(),
        command.criterion(),
        command.points(),
        before.comment(),
        before.revision() + 1,
        command.reason().text(),
        rulebook,
        null);
  }
}
