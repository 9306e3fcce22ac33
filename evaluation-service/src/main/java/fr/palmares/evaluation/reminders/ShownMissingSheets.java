package fr.palmares.evaluation.reminders;

import fr.palmares.evaluation.progress.JurorsProgressQuery;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts what the organizer is shown: a reminder needs no more certainty than its reader has. */
@Component
class ShownMissingSheets implements MissingSheets {

  private final JurorsProgressQuery progress;

  ShownMissingSheets(JurorsProgressQuery progress) {
    this.progress = progress;
  }

  @Override
  public Map<JurorId, Integer> of(EditionYear edition) {
    Map<JurorId, Integer> missing = new HashMap<>();
    progress.of(edition).forEach(juror -> missing.put(juror.juror(), juror.missing().size()));
    return missing;
  }
}
