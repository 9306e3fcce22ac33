package fr.palmares.kernel;

import java.math.BigDecimal;

/** Points on a criterion or over many: exact, never rounded before a comparison. */
public record Points(Rational value) implements Scalar, Comparable<Points> {

  public static final Points ZERO = new Points(Rational.ZERO);

  public static Points of(String text) {
    return new Points(Rational.of(text));
  }

  public static Points of(long whole) {
    return new Points(Rational.of(whole));
  }

  public Points plus(Points other) {
    return new Points(value.plus(other.value));
  }

  /** This many points counted {@code weight} times. */
  public Points weighted(Rational weight) {
    return new Points(value.times(weight));
  }

  /** The share of {@code maximum}, in percent. */
  public Percentage percentOf(Points maximum) {
    return new Percentage(value.times(Rational.of(100)).over(maximum.value));
  }

  /** For people: rounded to four decimal places. Never compare rounded values. */
  public BigDecimal rounded() {
    return value.rounded(4);
  }

  @Override
  public String text() {
    return value.text();
  }

  @Override
  public int compareTo(Points other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return text();
  }
}
