package fr.palmares.evaluation.scoring;

import fr.palmares.evaluation.jury.Juries;
import fr.palmares.evaluation.jury.Jury;
import fr.palmares.evaluation.jury.Jury.Phase;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.event.EvaluationEvent.Juror;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who may see what of a file. Decided on the events themselves, not on a read model: one that lags
 * or is being rebuilt opens no door. Whoever sits in the jury is a juror here, whatever other role
 * they hold.
 */
@Component
public class Visibility {

  private final Juries juries;
  private final Sheets sheets;

  Visibility(Juries juries, Sheets sheets) {
    this.juries = juries;
    this.sheets = sheets;
  }

  /**
   * A recused juror sees nothing of the file.
   *
   * @throws Refusal {@code juror-not-appointed}, {@code juror-recused}
   */
  public void checkFile(Actor actor, ApplicationId application) {
    ownSheet(juries.of(application.edition()), actor, application)
        .ifPresent(ScoreSheet::checkNotRecused);
  }

  /**
   * A juror sees the others' scores only once their own sheet is complete or deliberation may
   * begin.
   *
   * @throws Refusal {@code juror-not-appointed}, {@code juror-recused}, {@code own-sheet-first}
   */
  public void checkScores(Actor actor, ApplicationId application) {
    Jury jury = juries.of(application.edition());
    ownSheet(jury, actor, application)
        .ifPresent(
            own -> {
              own.checkNotRecused();
              checkIndependence(jury, own);
            });
  }

  private static void checkIndependence(Jury jury, ScoreSheet own) {
    if (jury.phase() != Phase.CLOSED && !own.submitted()) {
      throw Refusal.forbidden(
          "own-sheet-first", "hand in your own sheet before you read the other jurors' scores");
    }
  }

  private Optional<ScoreSheet> ownSheet(Jury jury, Actor actor, ApplicationId application) {
    Optional<JurorId> juror =
        jury.jurors().stream()
            .map(Juror::id)
            .filter(id -> id.text().equals(actor.id().text()))
            .findAny();
    if (juror.isEmpty() && actor.role() == Role.JUROR) {
      throw Refusal.forbidden(
          "juror-not-appointed", "'%s' is not a member of this edition's jury", actor.id());
    }
    return juror.map(id -> sheets.of(application, id));
  }
}
