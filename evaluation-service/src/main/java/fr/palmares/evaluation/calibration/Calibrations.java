package fr.palmares.evaluation.calibration;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import java.util.Map;

/** The calibration rounds and their sheets as their own events tell. */
interface Calibrations {

  /** The round as it stands in this transaction. */
  Calibration of(EditionYear edition);

  /** The round, which can neither change its file nor close until this transaction ends. */
  Calibration heldFor(EditionYear edition);

  /** Waits until nobody holds the round, and lets nobody hold it until this transaction ends. */
  void changing(EditionYear edition);

  /** One juror's sheet; blank when they gave none. */
  CalibrationSheet sheet(CalibrationSheetId sheet);

  /** Every sheet that was given, by juror. */
  Map<JurorId, CalibrationSheet> sheets(EditionYear edition);
}
