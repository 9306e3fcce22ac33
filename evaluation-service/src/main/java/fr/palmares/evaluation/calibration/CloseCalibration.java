package fr.palmares.evaluation.calibration;

/** Ends the round and opens its report. */
record CloseCalibration(CalibrationId calibration) {}
