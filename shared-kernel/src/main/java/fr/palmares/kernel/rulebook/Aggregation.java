package fr.palmares.kernel.rulebook;

import fr.palmares.kernel.Points;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Scalar;
import fr.palmares.kernel.Word;
import java.util.List;

/** How the jurors' points on one criterion become one value. */
public enum Aggregation implements Word {
  /** Their arithmetic mean. */
  MEAN {
    @Override
    Points aggregate(List<Points> sorted) {
      Points sum = sorted.stream().reduce(Points.ZERO, Points::plus);
      return new Points(sum.value().over(Rational.of(sorted.size())));
    }
  },
  /** The middle one, or the mean of the two in the middle. */
  MEDIAN {
    @Override
    Points aggregate(List<Points> sorted) {
      int middle = sorted.size() / 2;
      return sorted.size() % 2 == 1
          ? sorted.get(middle)
          : MEAN.aggregate(sorted.subList(middle - 1, middle + 1));
    }
  },
  /** The mean without the lowest and the highest; of two or fewer, the mean. */
  TRIMMED_MEAN {
    @Override
    Points aggregate(List<Points> sorted) {
      return MEAN.aggregate(sorted.size() > 2 ? sorted.subList(1, sorted.size() - 1) : sorted);
    }
  };

  abstract Points aggregate(List<Points> sorted);

  /**
   * The one value of these points, whatever their order.
   *
   * @throws Refusal {@code nothing-to-aggregate} when no juror scored
   */
  public Points of(List<Points> points) {
    if (points.isEmpty()) {
      throw Refusal.conflict("nothing-to-aggregate", "no juror has scored this criterion");
    }
    return aggregate(points.stream().sorted().toList());
  }

  public static Aggregation of(String text) {
    return Scalar.oneOf(values(), text, "aggregation");
  }

  @Override
  public String toString() {
    return text();
  }
}
