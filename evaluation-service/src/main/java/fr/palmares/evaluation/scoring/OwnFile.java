package fr.palmares.evaluation.scoring;

import fr.palmares.kernel.ApplicationId;

/**
 * A file that a juror may score, and what they have made of it so far.
 *
 * @param authority the name of who applies
 */
record OwnFile(ApplicationId application, String authority, ScoreSheet sheet, Draft draft) {

  /** The tag of what stands. */
  SheetTag tag() {
    return SheetTag.of(sheet.edits(), draft);
  }
}
