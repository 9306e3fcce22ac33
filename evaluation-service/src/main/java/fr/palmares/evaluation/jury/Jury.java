package fr.palmares.evaluation.jury;

import fr.palmares.evaluation.jury.JuryEvent.ErratumTakenUp;
import fr.palmares.evaluation.jury.JuryEvent.EvaluationClosed;
import fr.palmares.evaluation.jury.JuryEvent.EvaluationOpened;
import fr.palmares.evaluation.jury.JuryEvent.JuryAppointed;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.event.EvaluationEvent.Juror;
import fr.palmares.kernel.rulebook.Calendar;
import fr.palmares.kernel.rulebook.Rulebook;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The jury of an edition and the phase of its evaluation, as its events tell.
 *
 * @param rulebookVersion the rulebook that scores are given and settled under; 0 before it opens
 */
public record Jury(Phase phase, List<Juror> jurors, int rulebookVersion) {

  /** The phases of an evaluation, one after the other, none twice. */
  public enum Phase {
    PREPARATION,
    OPEN,
    CLOSED
  }

  /** Before anything happened. */
  public static final Jury NONE = new Jury(Phase.PREPARATION, List.of(), 0);

  public Jury {
    jurors = List.copyOf(jurors);
  }

  List<JuryEvent> appoint(AppointJury command) {
    checkNotOpened();
    checkComposition(command.jurors());
    return command.jurors().equals(jurors)
        ? List.of()
        : List.of(new JuryAppointed(command.jury().edition(), command.jurors()));
  }

  /**
   * Opens the evaluation under a rulebook that this jury can follow.
   *
   * @throws Refusal {@code evaluation-already-opened}, {@code jury-not-appointed}, {@code
   *     quorum-exceeds-jury}
   */
  List<JuryEvent> open(OpenEvaluation command, Rulebook rulebook) {
    checkNotOpened();
    if (jurors.isEmpty()) {
      throw Refusal.conflict("jury-not-appointed", "appoint a jury before opening the evaluation");
    }
    checkQuorum(rulebook);
    return List.of(new EvaluationOpened(command.jury().edition(), rulebook.version()));
  }

  /** A quorum of more than the whole jury is never reached: nothing would ever be settled. */
  private void checkQuorum(Rulebook rulebook) {
    int quorum = rulebook.juryRules().leastPresent();
    if (quorum > jurors.size()) {
      throw Refusal.conflict(
          "quorum-exceeds-jury",
          "the rulebook's quorum is %d, the jury has %d: appoint more or correct the rulebook",
          quorum,
          jurors.size());
    }
  }

  /**
   * Takes up an erratum, as long as no application is evaluated ({@link EvaluatedEditions}). Scores
   * given before stay as they are, each under its own version.
   *
   * @throws Refusal {@code evaluation-not-open}, {@code no-erratum}, {@code quorum-exceeds-jury},
   *     {@code erratum-unsettles-scores}
   */
  List<JuryEvent> takeUp(TakeUpErratum command, Rulebook current, Rulebook erratum) {
    if (erratum.version() <= rulebookVersion) {
      throw Refusal.conflict(
          "no-erratum", "the evaluation goes by version %d already", rulebookVersion);
    }
    checkQuorum(erratum);
    List<CriterionId> unsettling = erratum.unsettling(current);
    if (!unsettling.isEmpty()) {
      throw Refusal.conflict(
          "erratum-unsettles-scores", "scores given on %s might not stand", unsettling);
    }
    return List.of(new ErratumTakenUp(command.jury().edition(), erratum.version()));
  }

  List<JuryEvent> close(CloseEvaluation command) {
    checkOpen();
    return List.of(new EvaluationClosed(command.jury().edition()));
  }

  /** The jury after one more event. */
  public Jury evolve(JuryEvent event) {
    if (event instanceof JuryAppointed appointed) {
      return new Jury(phase, appointed.jurors(), rulebookVersion);
    }
    if (event instanceof EvaluationOpened opened) {
      return new Jury(Phase.OPEN, jurors, opened.rulebookVersion());
    }
    if (event instanceof ErratumTakenUp erratum) {
      return new Jury(phase, jurors, erratum.rulebookVersion());
    }
    return new Jury(Phase.CLOSED, jurors, rulebookVersion);
  }

  /**
   * The evaluation has begun, and so has its rulebook.
   *
   * @throws Refusal {@code evaluation-not-open}
   */
  public void checkOpened() {
    if (phase == Phase.PREPARATION) {
      throw Refusal.conflict("evaluation-not-open", "the evaluation has not been opened");
    }
  }

  /**
   * The evaluation is open.
   *
   * @throws Refusal {@code evaluation-not-open}, {@code evaluation-closed}
   */
  public void checkOpen() {
    checkOpened();
    checkNotClosed();
  }

  /**
   * Who judges what may still change.
   *
   * @throws Refusal {@code evaluation-closed}
   */
  public void checkNotClosed() {
    if (phase == Phase.CLOSED) {
      throw Refusal.conflict("evaluation-closed", "the evaluation is closed for good");
    }
  }

  /**
   * Scores are given and revised while the evaluation is open and its deadline has not passed.
   *
   * @throws Refusal {@code evaluation-not-open}, {@code evaluation-closed}, {@code
   *     evaluation-deadline-passed}
   */
  public void checkScoring(Instant now, Calendar calendar) {
    checkOpen();
    Instant deadline = calendar.evaluationClose();
    if (deadline != null && now.isAfter(deadline)) {
      throw Refusal.conflict(
          "evaluation-deadline-passed", "scores had to be given by %s", deadline);
    }
  }

  /**
   * The jury deliberates only once no score can move any more.
   *
   * @throws Refusal {@code evaluation-not-closed}
   */
  public void checkClosed() {
    if (phase != Phase.CLOSED) {
      throw Refusal.conflict("evaluation-not-closed", "close the evaluation before deliberating");
    }
  }

  /**
   * The jury deliberates from the date on that the calendar sets, where it sets one.
   *
   * @throws Refusal {@code evaluation-not-closed}, {@code deliberation-not-begun}
   */
  public void checkDeliberating(Instant now, Calendar calendar) {
    checkClosed();
    Instant beginning = calendar.deliberation();
    if (beginning != null && now.isBefore(beginning)) {
      throw Refusal.conflict(
          "deliberation-not-begun", "the jury deliberates from %s on: wait until then", beginning);
    }
  }

  /** The member of this name; empty when nobody of the jury is called so. */
  public Optional<Juror> member(String name) {
    return jurors.stream().filter(juror -> juror.id().text().equals(name)).findAny();
  }

  /** Whether this person sits in the jury, whatever role they call in. */
  public boolean sits(ActorId person) {
    return member(person.text()).isPresent();
  }

  /**
   * Only an appointed juror takes part.
   *
   * @throws Refusal {@code juror-not-appointed}
   */
  public void checkMember(JurorId juror) {
    if (jurors.stream().noneMatch(member -> member.id().equals(juror))) {
      throw Refusal.forbidden(
          "juror-not-appointed", "'%s' is not a member of this edition's jury", juror);
    }
  }

  /**
   * Before the evaluation the jury may still be appointed anew.
   *
   * @throws Refusal {@code evaluation-already-opened}
   */
  void checkNotOpened() {
    if (phase != Phase.PREPARATION) {
      throw Refusal.conflict(
          "evaluation-already-opened", "the evaluation was opened: its jury stands");
    }
  }

  private static void checkComposition(List<Juror> jurors) {
    if (jurors.isEmpty()) {
      throw Refusal.invalid("jury-empty", "jurors", "a jury has at least one juror");
    }
    Set<JurorId> seen = new HashSet<>();
    for (Juror juror : jurors) {
      if (!seen.add(juror.id())) {
        throw Refusal.invalid("juror-twice", "jurors", "'%s' stands twice", juror.id());
      }
      if (juror.organization().isBlank()) {
        throw Refusal.invalid(
            "juror-without-organization", "jurors", "'%s' needs an organization", juror.id());
      }
      checkOrigin(juror);
    }
  }

  private static void checkOrigin(Juror juror) {
    String region = juror.region();
    if (region != null && !region.matches("[0-9A-Z]{2,3}")) {
      throw Refusal.invalid(
          "invalid-region", "region", "a region is its INSEE code: '84', not its name");
    }
    List<AuthorityId> affiliations = juror.affiliations();
    if (affiliations != null && new HashSet<>(affiliations).size() < affiliations.size()) {
      throw Refusal.invalid(
          "affiliation-twice",
          "affiliations",
          "'%s' names one authority several times",
          juror.id());
    }
  }
}
