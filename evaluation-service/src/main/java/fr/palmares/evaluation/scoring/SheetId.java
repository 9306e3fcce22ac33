package fr.palmares.evaluation.scoring;

import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.JurorId;

/**
 * One juror's sheet for one application. Its text names its stream; the colon, which neither part
 * can hold, keeps it unique: {@code sheet-2022-syndicat-sitiv:juror-april}.
 */
public record SheetId(ApplicationId application, JurorId juror) {

  /** The sheet of whoever calls. */
  static SheetId own(ApplicationId application, Actor actor) {
    return new SheetId(application, JurorId.of(actor.id().text()));
  }

  /** The sheet of this stream. */
  static SheetId of(String stream) {
    int colon = stream.indexOf(':');
    return new SheetId(
        ApplicationId.of(stream.substring("sheet-".length(), colon)),
        JurorId.of(stream.substring(colon + 1)));
  }

  @Override
  public String toString() {
    return "sheet-" + application + ":" + juror;
  }
}
