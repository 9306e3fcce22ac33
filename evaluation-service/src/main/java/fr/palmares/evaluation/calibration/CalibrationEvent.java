package fr.palmares.evaluation.calibration;

import fr.palmares.kernel.EditionYear;

/** What happens to the calibration round of an edition. Stream: one an edition. Never published. */
public sealed interface CalibrationEvent {

  EditionYear edition();

  /** The jury has this file to score; it replaces an earlier one whole. */
  record CalibrationFileGiven(EditionYear edition, CalibrationFile file)
      implements CalibrationEvent {}

  /** No sheet is given any more; whoever may read the report. */
  record CalibrationClosed(EditionYear edition) implements CalibrationEvent {}
}
