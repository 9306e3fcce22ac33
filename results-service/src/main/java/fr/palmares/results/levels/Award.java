package fr.palmares.results.levels;

import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Prose;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.results.evaluated.Departures;
import fr.palmares.results.evaluated.Evaluation;
import fr.palmares.results.levels.AwardEvent.LevelAwarded;
import fr.palmares.results.levels.AwardEvent.LevelCorrected;
import fr.palmares.results.levels.AwardEvent.LevelCorrectionProposed;
import fr.palmares.results.levels.AwardEvent.LevelCorrectionRejected;
import fr.palmares.results.publication.FourEyes;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The level of an application, as its events tell.
 *
 * @param awarded whether a level, or none, was awarded
 * @param level what stands; null for no level
 * @param proposed the erratum that waits for a second person; null where none does
 * @param proposals how many errata were proposed
 */
public record Award(
    boolean awarded,
    @Nullable LevelId level,
    @Nullable LevelCorrectionProposed proposed,
    int proposals) {

  /** Before anything happened. */
  public static final Award NONE = new Award(false, null, null, 0);

  /**
   * A level is awarded once, when every criterion is settled: the computed one, or that of the
   * departure which two persons decided in the jury room. Nobody departs here. A departure that was
   * decided after the award is taken up when the level is awarded again.
   *
   * @param approved the departure that was decided; null when there is none
   * @throws Refusal {@code level-already-awarded}, {@code departure-not-approved}
   */
  List<AwardEvent> award(
      AwardLevel command, Evaluation evaluation, Departures.@Nullable Approved approved) {
    checkDecided(command.departure(), approved);
    if (awarded) {
      return List.of(departed(evaluation, approved));
    }
    Rulebook rulebook = evaluation.rulebook();
    Assessment assessment = evaluation.assessment();
    return List.of(
        new LevelAwarded(
            evaluation.application(),
            assessment.total(),
            assessment.percentage(),
            assessment.level(),
            approved == null ? assessment.level() : approved.level(),
            approved == null ? null : approved.reason(),
            rulebook.version()));
  }

  private LevelCorrected departed(Evaluation evaluation, Departures.@Nullable Approved approved) {
    if (approved == null || Objects.equals(approved.level(), level)) {
      throw Refusal.conflict(
          "level-already-awarded",
          "a level was awarded, and no departure was decided since: it stands");
    }
    return new LevelCorrected(evaluation.application(), level, approved.level(), approved.reason());
  }

  private static void checkDecided(
      AwardLevel.@Nullable Departure told, Departures.@Nullable Approved approved) {
    if (told != null
        && !(approved != null
            && Objects.equals(told.level(), approved.level())
            && told.reason().strip().equals(approved.reason()))) {
      throw Refusal.conflict(
          "departure-not-approved",
          "propose it with its reason at evaluation-service, POST"
              + " /applications/{application}/deliberation/departure, and have a second person"
              + " approve it");
    }
  }

  /**
   * Proposes an erratum: after the publication only, as before it a departure decides.
   *
   * @throws Refusal {@code level-not-awarded}, {@code level-not-on-scale}, {@code
   *     nothing-corrected}, {@code reason-missing}, {@code erratum-pending}
   */
  List<AwardEvent> correct(CorrectLevel command, Rulebook rulebook, ActorId by) {
    if (!awarded) {
      throw Refusal.conflict("level-not-awarded", "no level was awarded: there is none to correct");
    }
    rulebook.levelScale().rank(command.level());
    if (Objects.equals(command.level(), level)) {
      throw Refusal.invalid("nothing-corrected", "level", "this is the level that stands");
    }
    String reason = Prose.reason(command.reason());
    FourEyes.checkNonePending(proposed);
    return List.of(
        new LevelCorrectionProposed(
            command.award().application(), level, command.level(), reason, by));
  }

  /**
   * A second person approves the erratum that they have read.
   *
   * @throws Refusal {@code no-erratum-pending}, {@code erratum-outdated}, {@code
   *     second-person-needed}
   */
  List<AwardEvent> approve(ApproveCorrection command, ActorId by) {
    LevelCorrectionProposed erratum = FourEyes.pending(proposed);
    FourEyes.checkRead(command.proposal(), proposals);
    FourEyes.checkSecond(erratum.by(), by);
    return List.of(
        new LevelCorrected(erratum.application(), level, erratum.after(), erratum.reason()));
  }

  /**
   * Whoever may decide rejects; who proposed it takes it back so.
   *
   * @throws Refusal {@code no-erratum-pending}, {@code reason-missing}
   */
  List<AwardEvent> reject(RejectCorrection command, ActorId by) {
    LevelCorrectionProposed erratum = FourEyes.pending(proposed);
    return List.of(
        new LevelCorrectionRejected(erratum.application(), Prose.reason(command.reason()), by));
  }

  /** The award after one more event. */
  public Award evolve(AwardEvent event) {
    if (event instanceof LevelAwarded e) {
      return new Award(true, e.level(), null, proposals);
    }
    if (event instanceof LevelCorrected e) {
      return new Award(true, e.after(), null, proposals);
    }
    return event instanceof LevelCorrectionProposed e
        ? new Award(awarded, level, e, proposals + 1)
        : new Award(awarded, level, null, proposals);
  }
}
