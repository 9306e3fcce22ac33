package fr.palmares.results.appeal;

import fr.palmares.kernel.AppealOutcome;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Word;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An appeal as somebody reads it.
 *
 * @param until the last second at which it may be lodged
 * @param grounds null where none was lodged
 * @param jurors who is named to look at it; empty for the applicant, who is told no juror
 * @param opinions those that the reader may read
 * @param decision null until it was decided
 */
record AppealView(
    ApplicationId application,
    Instant until,
    Status status,
    @Nullable String grounds,
    List<JurorId> jurors,
    List<Opinion> opinions,
    @Nullable Decision decision) {

  /** How far it is. */
  enum Status implements Word {
    NONE,
    LODGED,
    NAMED,
    ADVISED,
    DECIDED;

    @Override
    public String toString() {
      return text();
    }
  }

  /** A named juror's opinion. */
  record Opinion(JurorId juror, AppealOutcome advice, String opinion) {}

  /** The decision; {@code effect} is null where the result stands. */
  record Decision(AppealOutcome outcome, String reason, @Nullable Effect effect) {}

  /**
   * What is to be put right.
   *
   * @param level the level that should stand; null for none
   * @param done whether an erratum has set it
   */
  record Effect(@Nullable LevelId level, String levelName, boolean done) {}

  static Status status(Appeal appeal) {
    if (appeal.decision() != null) {
      return Status.DECIDED;
    }
    if (appeal.grounds() == null) {
      return Status.NONE;
    }
    if (appeal.jurors().isEmpty()) {
      return Status.LODGED;
    }
    return appeal.opinions().size() < appeal.jurors().size() ? Status.NAMED : Status.ADVISED;
  }
}
