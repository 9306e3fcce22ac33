package fr.palmares.kernel.rulebook;

import fr.palmares.kernel.Scalar;
import fr.palmares.kernel.Word;
import org.jspecify.annotations.Nullable;

/**
 * How the jury works. What a rulebook leaves out is null where it does.
 *
 * @param quorum how many jurors must be present to deliberate; null for one
 * @param othersScores when a juror may read the others' scores; null for {@link
 *     OthersScores#AFTER_MINE}
 */
public record JuryRules(@Nullable Integer quorum, @Nullable OthersScores othersScores) {

  /** Where a rulebook says nothing of its jury. */
  public static final JuryRules SILENT = new JuryRules(null, null);

  /** When a juror may read the others' scores on an application. */
  public enum OthersScores implements Word {
    /** Not before the deliberation. */
    NEVER,
    /** Once their own sheet is in. */
    AFTER_MINE,
    ALWAYS;

    public static OthersScores of(String text) {
      return Scalar.oneOf(values(), text, "othersScores");
    }

    @Override
    public String toString() {
      return text();
    }
  }

  /** How many jurors must be present to deliberate. */
  public int leastPresent() {
    return quorum == null ? 1 : quorum;
  }

  /** When a juror may read the others' scores. */
  public OthersScores showOthers() {
    return othersScores == null ? OthersScores.AFTER_MINE : othersScores;
  }
}
