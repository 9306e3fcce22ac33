package fr.palmares.kernel.rulebook;

import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Scalar;
import fr.palmares.kernel.Word;
import java.util.List;

/**
 * Where a criterion comes from. Without a word of it a criterion is the same as the one of its
 * identifier in the last edition, or new.
 *
 * @param from criteria of the last edition; for {@code same} itself or its former identifier
 */
public record Lineage(Kind kind, List<CriterionId> from) {
  public Lineage {
    from = List.copyOf(from);
  }

  /** What became of a criterion. */
  public enum Kind implements Word {
    /** Asks and counts the same: results compare like for like. */
    SAME(1, 1),
    /** Has another identifier or name, and asks the same. */
    RENAMED(1, 1),
    /** One part of a former criterion. */
    SPLIT(1, 1),
    /** Several former criteria in one. */
    MERGED(2, Integer.MAX_VALUE),
    /** Was not there, even if its identifier was. */
    NEW(0, 0);

    private final int least;
    private final int most;

    Kind(int least, int most) {
      this.least = least;
      this.most = most;
    }

    public static Kind of(String text) {
      return Scalar.oneOf(values(), text, "lineage");
    }

    @Override
    public String toString() {
      return text();
    }
  }

  /** Whether as many former criteria are named as its kind has. */
  boolean isWellFormed() {
    return from.size() >= kind.least && from.size() <= kind.most;
  }
}
