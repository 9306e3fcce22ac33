package fr.palmares.evaluation.scoring;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.JurorId;

/**
 * One juror's sheet for one application. Its text names its stream; the colon, which neither part
 * can hold, keeps it unique: {@code sheet-2022-syndicat-sitiv:juror-april}.
 */
public record SheetId(ApplicationId application, JurorId juror) {
  @Override
  public String toString() {
    return "sheet-" + application + ":" + juror;
  }
}
