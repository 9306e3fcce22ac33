package fr.palmares.evaluation.scoring;

import fr.palmares.eventing.Streams;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Loads sheets from the event store: one small stream a juror. */
@Component
class StoredSheets implements Sheets {

  private static final String TYPE = "sheet";

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
    return of(application, jurors);
  }

  @Override
  public Map<SheetId, ScoreSheet> of(EditionYear edition) {
    Map<SheetId, ScoreSheet> sheets = new LinkedHashMap<>();
    for (String stream : streams.named(TYPE, TYPE + "-" + edition + "-")) {
      SheetId id = SheetId.of(stream);
      sheets.put(id, of(id.application(), id.juror()));
    }
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
