package fr.palmares.application.demarches;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as forms have them: {@code 1 234,5}, {@code 62 %}. */
final class Numbers {

  private Numbers() {}

  /** A number as rulebooks take it, with a point and without blanks; empty for what is none. */
  static Optional<String> read(String text) {
    String bare = text.replaceAll("[\\s\\u00A0\\u202F]", "").replaceFirst("%$", "");
    return bare.matches("[+-]?[0-9]{1,30}([.,][0-9]{1,30})?")
        ? Optional.of(shortest(new BigDecimal(bare.replace(',', '.'))))
        : Optional.empty();
  }

  /** A number of a document without an exponent, as long as that is not absurdly long. */
  static String plain(String number) {
    try {
      BigDecimal value = new BigDecimal(number);
      return Math.abs((long) value.scale()) > 40 ? number : shortest(value);
    } catch (NumberFormatException e) {
      return number;
    }
  }

  private static String shortest(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
