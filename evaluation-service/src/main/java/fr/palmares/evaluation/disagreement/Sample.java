package fr.palmares.evaluation.disagreement;

import fr.palmares.kernel.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Numbers that several jurors gave for the same thing; exact, in ascending order: {@link #of}. */
record Sample(List<Rational> values) {

  static Sample of(Collection<Rational> values) {
    Rational[] ordered = values.toArray(Rational[]::new);
    Arrays.sort(ordered);
    return new Sample(List.of(ordered));
  }

  int size() {
    return values.size();
  }

  /** Whether there is anybody to differ from. */
  boolean comparable() {
    return values.size() > 1;
  }

  Rational sum() {
    return values.stream().reduce(Rational.ZERO, Rational::plus);
  }

  /** The arithmetic mean; of at least one value. */
  Rational mean() {
    return sum().over(Rational.of(size()));
  }

  /** The middle value, or the mean of the two in the middle; of at least one value. */
  Rational median() {
    int half = size() / 2;
    return size() % 2 == 1
        ? values.get(half)
        : values.get(half - 1).plus(values.get(half)).over(Rational.of(2));
  }

  /** The smallest; of at least one value. */
  Rational lowest() {
    return values.get(0);
  }

  /** The largest; of at least one value. */
  Rational highest() {
    return values.get(size() - 1);
  }

  /** The largest less the smallest; of at least one value. */
  Rational range() {
    return highest().minus(lowest());
  }

  /** How far each value is from {@code centre}, whichever way. */
  Sample distancesFrom(Rational centre) {
    return of(values.stream().map(value -> distance(value, centre)).toList());
  }

  /** The same without one of the values that equal {@code value}. */
  Sample without(Rational value) {
    List<Rational> others = new ArrayList<>(values);
    others.remove(value);
    return new Sample(others);
  }

  static Rational distance(Rational one, Rational other) {
    return one.compareTo(other) < 0 ? other.minus(one) : one.minus(other);
  }
}
