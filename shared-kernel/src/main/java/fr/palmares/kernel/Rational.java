package fr.palmares.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact number in lowest terms with a positive denominator. Written {@code 7} or {@code 7/2}.
 */
public record Rational(BigInteger numerator, BigInteger denominator)
    implements Scalar, Comparable<Rational> {

  public static final Rational ZERO = of(0);

  private static final Pattern FORM = Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,18})?");
  private static final Pattern FRACTION = Pattern.compile("(-?\\d{1,400})/(\\d{1,400})");

  public Rational {
    if (denominator.signum() == 0) {
      throw Refusal.invalid("invalid-value", "number", "a denominator of zero is no number");
    }
    if (denominator.signum() < 0) {
      numerator = numerator.negate();
      denominator = denominator.negate();
    }
    if (!denominator.equals(BigInteger.ONE)) {
      BigInteger divisor = gcd(numerator, denominator);
      if (!divisor.equals(BigInteger.ONE)) {
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
      }
    }
  }

  /** Most numbers are short, and short ones are reduced several times faster as such. */
  private static BigInteger gcd(BigInteger one, BigInteger other) {
    if (one.bitLength() >= Long.SIZE || other.bitLength() >= Long.SIZE) {
      return one.gcd(other);
    }
    long divisor = one.longValue();
    for (long rest = other.longValue(); rest != 0; ) {
      long next = divisor % rest;
      divisor = rest;
      rest = next;
    }
    return BigInteger.valueOf(divisor).abs();
  }

  public static Rational of(long whole) {
    return new Rational(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  public static Rational of(BigDecimal decimal) {
    return decimal.scale() <= 0
        ? new Rational(decimal.toBigIntegerExact(), BigInteger.ONE)
        : new Rational(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  /**
   * Reads {@code 7}, {@code 3.5} or {@code 7/2}.
   *
   * @throws Refusal {@code invalid-value}
   */
  public static Rational of(String text) {
    if (text.indexOf('/') >= 0) {
      Matcher fraction = FRACTION.matcher(text);
      if (fraction.matches()) {
        return new Rational(new BigInteger(fraction.group(1)), new BigInteger(fraction.group(2)));
      }
    }
    return decimal(text)
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "invalid-value", "number", "'%s' is not a number such as 3, 3.5 or 7/2", text));
  }

  /** What {@code 7} or {@code 3.5} says; empty for every other writing, fractions too. */
  public static Optional<Rational> decimal(String text) {
    return FORM.matcher(text).matches() ? Optional.of(of(new BigDecimal(text))) : Optional.empty();
  }

  public Rational plus(Rational other) {
    if (denominator.equals(other.denominator)) {
      return new Rational(numerator.add(other.numerator), denominator);
    }
    return new Rational(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Rational minus(Rational other) {
    return plus(other.negated());
  }

  private Rational negated() {
    return new Rational(numerator.negate(), denominator);
  }

  public Rational times(Rational other) {
    return new Rational(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * Divides exactly.
   *
   * @throws Refusal when {@code other} is zero
   */
  public Rational over(Rational other) {
    return new Rational(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  public int signum() {
    return numerator.signum();
  }

  /** The nearest decimal with at most {@code places} places, halves up, without trailing zeros. */
  public BigDecimal rounded(int places) {
    BigDecimal decimal =
        new BigDecimal(numerator)
            .divide(new BigDecimal(denominator), places, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
  }

  @Override
  public String text() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }

  @Override
  public int compareTo(Rational other) {
    return denominator.equals(other.denominator)
        ? numerator.compareTo(other.numerator)
        : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public String toString() {
    return text();
  }
}
