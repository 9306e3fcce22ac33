package fr.palmares.evaluation.scoring;

import fr.palmares.evaluation.edition.KnownEditions;
import fr.palmares.evaluation.jury.Juries;
import fr.palmares.evaluation.jury.Jury;
import fr.palmares.evaluation.jury.Jury.Phase;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.event.EvaluationEvent.Juror;
import fr.palmares.kernel.rulebook.JuryRules.OthersScores;
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
  private final KnownEditions editions;

  Visibility(Juries juries, Sheets sheets, KnownEditions editions) {
    this.juries = juries;
    this.sheets = sheets;
    this.editions = editions;
  }

  /**
   * A recused juror sees nothing of the file, not even whether it still stands.
   *
   * @throws Refusal {@code juror-not-appointed}, {@code juror-recused}, {@code unknown-application}
   */
  public void checkFile(Actor actor, ApplicationId application) {
    ownSheet(juries.of(application.edition()), actor, application)
        .ifPresent(ScoreSheet::checkNotRecused);
    editions.standing(application).checkKnown(application);
  }

  /**
   * A juror sees the others' scores once deliberation may begin, and before that as the rulebook's
   * {@code jury.othersScores} says: never, once their own sheet is in, or always.
   *
   * @throws Refusal {@code juror-not-appointed}, {@code juror-recused}, {@code own-sheet-first},
   *     {@code others-scores-sealed}, {@code unknown-application}
   */
  public void checkScores(Actor actor, ApplicationId application) {
    Jury jury = juries.of(application.edition());
    ownSheet(jury, actor, application)
        .ifPresent(
            own -> {
              own.checkNotRecused();
              if (jury.phase() != Phase.CLOSED) {
                checkIndependence(showOthers(jury, application.edition()), own);
              }
            });
    editions.standing(application).checkKnown(application);
  }

  /**
   * Nothing is told of an edition that has no jury and of which nothing has arrived.
   *
   * @throws Refusal {@code unknown-edition}
   */
  public void checkKnown(EditionYear edition) {
    if (juries.of(edition).jurors().isEmpty()) {
      editions.edition(edition).checkArrived();
    }
  }

  /**
   * Whoever may not organize because they judge: what concerns the jury as a whole would tell them
   * of files from which they are recused.
   *
   * @throws Refusal {@code jurors-only-judge}
   */
  public void checkNotOfTheJury(Actor actor, EditionYear edition) {
    if (judges(actor, edition)) {
      throw Refusal.forbidden(
          "jurors-only-judge", "who sits in the jury leaves this to another organizer");
    }
  }

  /** Whether this person sits in the jury, whatever role they call in. */
  boolean judges(Actor actor, EditionYear edition) {
    return juries.of(edition).sits(actor.id());
  }

  private OthersScores showOthers(Jury jury, EditionYear edition) {
    return jury.phase() == Phase.PREPARATION
        ? OthersScores.AFTER_MINE
        : editions.rulebook(edition, jury.rulebookVersion()).juryRules().showOthers();
  }

  private static void checkIndependence(OthersScores shown, ScoreSheet own) {
    if (shown == OthersScores.NEVER) {
      throw Refusal.forbidden(
          "others-scores-sealed", "the others' scores open when the evaluation is closed");
    }
    if (shown == OthersScores.AFTER_MINE && !own.submitted()) {
      throw Refusal.forbidden(
          "own-sheet-first", "hand in your own sheet before you read the other jurors' scores");
    }
  }

  private Optional<ScoreSheet> ownSheet(Jury jury, Actor actor, ApplicationId application) {
    Optional<JurorId> juror = jury.member(actor.id().text()).map(Juror::id);
    if (juror.isEmpty() && actor.role() == Role.JUROR) {
      throw Refusal.forbidden(
          "juror-not-appointed", "'%s' is not a member of this edition's jury", actor.id());
    }
    return juror.map(id -> sheets.of(application, id));
  }
}
