package fr.palmares.evaluation.scoring;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sheets as their own events tell, for commands on other streams. */
public interface Sheets {

  /** A juror's sheet as it stands in this transaction; blank when nothing happened on it. */
  ScoreSheet of(ApplicationId application, JurorId juror);

  /** The sheets of these jurors as they stand in this transaction. */
  default Map<JurorId, ScoreSheet> of(ApplicationId application, Collection<JurorId> jurors) {
    Map<JurorId, ScoreSheet> sheets = new LinkedHashMap<>();
    jurors.forEach(juror -> sheets.put(juror, of(application, juror)));
    return sheets;
  }

  /** The sheets of an edition on which anything happened. */
  Map<SheetId, ScoreSheet> of(EditionYear edition);

  /**
   * The sheets of these jurors, on which no recusal can come in before this transaction ends.
   *
   * <p>Together with the closed evaluation it makes the deliberation's evidence complete: who gives
   * a score holds the jury ({@link fr.palmares.evaluation.jury.Juries#heldFor}) until their events
   * are committed, and the closing waits for them all. So every score stands before {@code
   * EvaluationClosed}, in the order of insertion that the sealed log keeps as in the tables read
   * here, and no later one can come.
   */
  Map<JurorId, ScoreSheet> settled(ApplicationId application, Collection<JurorId> jurors);

  /** Holds off a deliberation on the application until this transaction ends. */
  void holdingOffDeliberation(ApplicationId application);
}
