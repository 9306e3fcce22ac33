package fr.palmares.kernel;

import java.math.BigDecimal;

/** A share of a maximum, in percent: exact, never rounded before a comparison. */
public record Percentage(Rational value) implements Scalar, Comparable<Percentage> {

  public static final Percentage ZERO = new Percentage(Rational.ZERO);

  public static Percentage of(String text) {
    return new Percentage(Rational.of(text));
  }

  public static Percentage of(long whole) {
    return new Percentage(Rational.of(whole));
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
  public int compareTo(Percentage other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return text();
  }
}
