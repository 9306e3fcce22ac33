package fr.palmares.evaluation.calibration;

import fr.palmares.eventing.Streams;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Loads rounds from the event store; the name of a round's stream is the name of its lock. */
@Component
class StoredCalibrations implements Calibrations {

  private final Streams streams;

  StoredCalibrations(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Calibration of(EditionYear edition) {
    return streams.load(
        new CalibrationId(edition).toString(),
        CalibrationEvent.class,
        Calibration.NONE,
        Calibration::evolve);
  }

  @Override
  public Calibration heldFor(EditionYear edition) {
    streams.lockShared(new CalibrationId(edition).toString());
    return of(edition);
  }

  @Override
  public void changing(EditionYear edition) {
    streams.lockExclusive(new CalibrationId(edition).toString());
  }

  @Override
  public CalibrationSheet sheet(CalibrationSheetId sheet) {
    return streams.load(
        sheet.toString(),
        CalibrationSheetEvent.class,
        CalibrationSheet.BLANK,
        CalibrationSheet::evolve);
  }

  @Override
  public Map<JurorId, CalibrationSheet> sheets(EditionYear edition) {
    String beginning = CalibrationSheetId.beginning(edition);
    Map<JurorId, CalibrationSheet> sheets = new LinkedHashMap<>();
    for (String stream : streams.named(CalibrationSheetAggregate.TYPE, beginning)) {
      JurorId juror = JurorId.of(stream.substring(beginning.length()));
      sheets.put(juror, sheet(new CalibrationSheetId(edition, juror)));
    }
    return sheets;
  }
}
