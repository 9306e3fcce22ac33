package fr.palmares.evaluation.calibration;

import fr.palmares.evaluation.calibration.CalibrationEvent.CalibrationClosed;
import fr.palmares.evaluation.calibration.CalibrationEvent.CalibrationFileGiven;
import fr.palmares.evaluation.jury.Jury;
import fr.palmares.evaluation.jury.Jury.Phase;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Rulebook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calibration round of an edition, as its events tell.
 *
 * @param file null before one is given
 */
record Calibration(@Nullable CalibrationFile file, boolean closed) {

  /** Before anything happened. */
  static final Calibration NONE = new Calibration(null, false);

  /**
   * Gives the file, or another one as long as nobody has scored it.
   *
   * @param begun whether a juror has given a sheet
   */
  List<CalibrationEvent> give(GiveFile command, Jury jury, Rulebook rulebook, boolean begun) {
    checkNotClosed();
    checkBeforeOpening(jury);
    if (jury.jurors().isEmpty()) {
      throw Refusal.conflict("calibration-without-jury", "appoint the jury that is to calibrate");
    }
    CalibrationFile given = command.under(rulebook.version());
    given.checkAnswers(rulebook);
    if (given.equals(file)) {
      return List.of();
    }
    if (begun) {
      throw Refusal.conflict("calibration-begun", "jurors have scored the file: it stays as it is");
    }
    return List.of(new CalibrationFileGiven(command.calibration().edition(), given));
  }

  /**
   * Closes the round, whatever the evaluation's phase.
   *
   * @param begun whether a juror has given a sheet
   */
  List<CalibrationEvent> close(CloseCalibration command, boolean begun) {
    given();
    checkNotClosed();
    if (!begun) {
      throw Refusal.conflict(
          "calibration-without-sheet",
          "nobody has scored the file yet: there is nothing to report");
    }
    return List.of(new CalibrationClosed(command.calibration().edition()));
  }

  /**
   * The file, while sheets are taken.
   *
   * @throws Refusal {@code calibration-not-given}, {@code calibration-closed}, {@code
   *     calibration-before-opening}
   */
  CalibrationFile openTo(Jury jury) {
    CalibrationFile open = given();
    checkNotClosed();
    checkBeforeOpening(jury);
    return open;
  }

  /**
   * The file that was given.
   *
   * @throws Refusal {@code calibration-not-given}
   */
  CalibrationFile given() {
    if (file == null) {
      throw Refusal.unknown("calibration-not-given", "no calibration file was given");
    }
    return file;
  }

  /**
   * Nobody reads the report before every sheet stands.
   *
   * @throws Refusal {@code calibration-not-given}, {@code calibration-not-closed}
   */
  CalibrationFile reported() {
    CalibrationFile read = given();
    if (!closed) {
      throw Refusal.conflict(
          "calibration-not-closed", "the report opens once the calibration is closed");
    }
    return read;
  }

  Calibration evolve(CalibrationEvent event) {
    if (event instanceof CalibrationFileGiven given) {
      return new Calibration(given.file(), closed);
    }
    return new Calibration(file, true);
  }

  private void checkNotClosed() {
    if (closed) {
      throw Refusal.conflict("calibration-closed", "the calibration is closed for good");
    }
  }

  private static void checkBeforeOpening(Jury jury) {
    if (jury.phase() != Phase.PREPARATION) {
      throw Refusal.conflict(
          "calibration-before-opening", "a jury calibrates before the evaluation is opened");
    }
  }
}
