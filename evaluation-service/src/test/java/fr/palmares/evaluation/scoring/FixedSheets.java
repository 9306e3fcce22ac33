package fr.palmares.evaluation.scoring;

import fr.palmares.evaluation.Given;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sheets that stand as they are, for fixtures with a single transaction. */
public record FixedSheets(Map<JurorId, ScoreSheet> sheets) implements Sheets {
  @Override
  public ScoreSheet of(ApplicationId application, JurorId juror) {
    return sheets.getOrDefault(juror, ScoreSheet.BLANK);
  }

  @Override
  public Map<SheetId, ScoreSheet> of(EditionYear edition) {
    Map<SheetId, ScoreSheet> all = new LinkedHashMap<>();
    sheets.forEach((juror, sheet) -> all.put(new SheetId(Given.APPLICATION, juror), sheet));
    return all;
  }

  @Override
  public Map<JurorId, ScoreSheet> settled(ApplicationId application, Collection<JurorId> jurors) {
    Map<JurorId, ScoreSheet> settled = new LinkedHashMap<>();
    jurors.forEach(juror -> settled.put(juror, of(application, juror)));
    return settled;
  }

  @Override
  public void holdingOffDeliberation(ApplicationId application) {
    // Nobody else is there.
  }
}
