package fr.palmares.evaluation.scoring;

import fr.palmares.evaluation.scoring.ScoreSheetEvent.ConflictDeclared;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.ConflictDismissed;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.CriterionAbstained;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.CriterionScored;
import fr.palmares.evaluation.scoring.ScoreSheetEvent.JurorRecused;
import fr.palmares.kernel.Confidence;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One juror's sheet for one application, as its events tell.
 *
 * @param conflict what people made of a possible conflict of interest
 * @param scores the latest score on each criterion, in the order given
 * @param edits how many scores were given, first ones and revisions together
 */
public record ScoreSheet(
    Conflict conflict, boolean recused, Map<CriterionId, Score> scores, int edits) {

  /** What people made of a possible conflict of interest, a recusal apart. */
  public enum Conflict {
    NOT_DECLARED,
    DECLARED,
    DISMISSED
  }

  /**
   * What stands on a criterion and how often it was revised.
   *
   * @param points null where the juror abstains
   * @param confidence how sure the juror is of the points; null when they do not say
   */
  public record Score(
      @Nullable Points points, String comment, int revision, @Nullable Confidence confidence) {

    /** By a juror who does not say how sure they are. */
    public Score(@Nullable Points points, String comment, int revision) {
      this(points, comment, revision, null);
    }

    /** Whether the juror gives no points on it. */
    public boolean abstains() {
      return points == null;
    }

    boolean says(GivenScore given) {
      return Objects.equals(points, given.points())
          && comment.equals(given.comment())
          && confidence == given.confidence();
    }
  }

  /** Before anything happened. */
  public static final ScoreSheet BLANK = new ScoreSheet(Conflict.NOT_DECLARED, false, Map.of(), 0);

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
    checkNotSubmitted();
    WholeSheet.check(command.scores(), rulebook);
    return command.scores().stream()
        .map(given -> event(command.sheet(), given, 0, null, rulebook.version()))
        .toList();
  }

  /** Points become others or an abstention, an abstention becomes points, or is said better. */
  List<ScoreSheetEvent> revise(ReviseScore command, Rulebook rulebook) {
    checkNotRecused();
    checkSeen(command.seen(), Draft.NONE);
    rulebook.criterion(command.criterion());
    Score before = scores.get(command.criterion());
    if (before == null) {
      throw Refusal.conflict(
          "nothing-to-revise", "no score on '%s': hand in the sheet first", command.criterion());
    }
    GivenScore after = command.over(before);
    after.checkFits(rulebook);
    if (before.says(after)) {
      throw Refusal.invalid(
          "points-unchanged",
          command.criterion().text(),
          "this is what stands on '%s' already",
          command.criterion());
    }
    after.checkExplained(rulebook);
    WholeSheet.checkPoints(pointsWith(after));
    return List.of(
        event(
            command.sheet(),
            after,
            before.revision() + 1,
            command.reason().text(),
            rulebook.version()));
  }

  private Stream<@Nullable Points> pointsWith(GivenScore given) {
    return scores.entrySet().stream()
        .map(e -> e.getKey().equals(given.criterion()) ? given.points() : e.getValue().points());
  }

  /**
   * Puts a possible conflict on record, for a person to confirm or to dismiss; after the recusal
   * nobody could do either.
   *
   * @throws Refusal {@code juror-already-recused}, {@code conflict-already-declared}
   */
  List<ScoreSheetEvent> declareConflict(DeclareConflict command) {
    checkStillThere();
    if (conflict == Conflict.DECLARED) {
      throw Refusal.conflict("conflict-already-declared", "this conflict is on record already");
    }
    SheetId sheet = command.sheet();
    return List.of(
        new ConflictDeclared(sheet.application(), sheet.juror(), command.reason().text()));
  }

  /**
   * A person finds that a possible conflict is none. A later declaration opens it again.
   *
   * @param suggested whether the juror's affiliations suggest one
   * @throws Refusal {@code juror-already-recused}, {@code nothing-to-dismiss}
   */
  List<ScoreSheetEvent> dismiss(DismissConflict command, boolean suggested) {
    checkStillThere();
    if (!openConflict(suggested)) {
      throw Refusal.conflict(
          "nothing-to-dismiss", "no conflict of this juror is open on this application");
    }
    SheetId sheet = command.sheet();
    return List.of(
        new ConflictDismissed(sheet.application(), sheet.juror(), command.reason().text()));
  }

  /**
   * Whether a possible conflict waits for a person to confirm or to dismiss it.
   *
   * @param suggested whether the juror's affiliations suggest one
   */
  public boolean openConflict(boolean suggested) {
    return !recused
        && (conflict == Conflict.DECLARED || (suggested && conflict == Conflict.NOT_DECLARED));
  }

  List<ScoreSheetEvent> recuse(RecuseJuror command) {
    checkStillThere();
    SheetId sheet = command.sheet();
    return List.of(new JurorRecused(sheet.application(), sheet.juror(), command.reason().text()));
  }

  /** The sheet after one more event. */
  public ScoreSheet evolve(ScoreSheetEvent event) {
    if (event instanceof CriterionScored e) {
      return given(e.criterion(), new Score(e.points(), e.comment(), e.revision(), e.confidence()));
    }
    if (event instanceof CriterionAbstained e) {
      return given(e.criterion(), new Score(null, e.comment(), e.revision()));
    }
    if (event instanceof JurorRecused) {
      return new ScoreSheet(conflict, true, scores, edits);
    }
    Conflict found = event instanceof ConflictDismissed ? Conflict.DISMISSED : Conflict.DECLARED;
    return new ScoreSheet(found, recused, scores, edits);
  }

  private ScoreSheet given(CriterionId criterion, Score score) {
    Map<CriterionId, Score> after = new LinkedHashMap<>(scores);
    after.put(criterion, score);
    return new ScoreSheet(conflict, recused, after, edits + 1);
  }

  private void checkStillThere() {
    if (recused) {
      throw Refusal.conflict("juror-already-recused", "this juror was recused already");
    }
  }

  /**
   * Drafts are written until the sheet is handed in.
   *
   * @param draft the one that stands
   * @throws Refusal {@code juror-recused}, {@code sheet-already-submitted}, {@code sheet-changed}
   */
  void checkDrafting(@Nullable SheetTag seen, Draft draft) {
    checkNotRecused();
    checkNotSubmitted();
    checkSeen(seen, draft);
  }

  /**
   * Who says what they had read goes by it only if it still stands: no update is lost.
   *
   * @param draft the one that stands
   * @throws Refusal {@code juror-recused}, {@code sheet-changed}
   */
  void checkSeen(@Nullable SheetTag seen, Draft draft) {
    checkNotRecused();
    if (seen != null && !seen.equals(SheetTag.of(edits, draft))) {
      throw Refusal.outdated(
          "sheet-changed", "the sheet has changed since you read it: read it again");
    }
  }

  private void checkNotSubmitted() {
    if (submitted()) {
      throw Refusal.conflict(
          "sheet-already-submitted", "this sheet was handed in: revise a score instead");
    }
  }

  private static ScoreSheetEvent event(
      SheetId sheet, GivenScore given, int revision, @Nullable String reason, int rulebook) {
    Points points = given.points();
    return points == null
        ? new CriterionAbstained(
            sheet.application(),
            sheet.juror(),
            given.criterion(),
            given.comment(),
            revision,
            reason,
            rulebook)
        : new CriterionScored(
            sheet.application(),
            sheet.juror(),
            given.criterion(),
            points,
            given.comment(),
            revision,
            reason,
            rulebook,
            given.confidence());
  }
}
