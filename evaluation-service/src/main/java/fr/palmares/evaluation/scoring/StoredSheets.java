package fr.palmares.evaluation.scoring;

import fr.palmares.eventing.Streams;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.JurorId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Loads sheets from the event store: one small stream a juror. */
@Component
class StoredSheets implements Sheets {

  private final Streams streams;

  StoredSheets(Streams streams) {
    this.streams = streams;
  }

  @Override
  public ScoreSheet of(ApplicationId application, JurorId juror) {
    return streams.load(
        new SheetId(application, juror).toString(),
        ScoreSheetEvent.class,
        ScoreSheet.BLANK,
        ScoreSheet::evolve);
  }

  @Override
  public Map<JurorId, ScoreSheet> settled(ApplicationId application, Collection<JurorId> jurors) {
    streams.lockExclusive(lock(application));
    Map<JurorId, ScoreSheet> sheets = new LinkedHashMap<>();
    jurors.forEach(juror -> sheets.put(juror, of(application, juror)));
    return sheets;
  }

  @Override
  public void holdingOffDeliberation(ApplicationId application) {
    streams.lockShared(lock(application));
  }

  private static String lock(ApplicationId application) {
    return "sheets-" + application;
  }
}
