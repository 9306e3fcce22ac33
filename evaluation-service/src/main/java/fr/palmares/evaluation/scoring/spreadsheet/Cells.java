package fr.palmares.evaluation.scoring.spreadsheet;

import fr.palmares.kernel.Confidence;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Rational;
import fr.palmares.kernel.Refusal;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How values stand in cells, so that a spreadsheet takes none of them for something else. */
public final class Cells {

  private Cells() {}

  /** Text as a spreadsheet gives it back: no spaces around it, lines parted by line feeds. */
  public static String plain(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  /** Points as they are written in France: {@code 1,5}; {@code 7/3} where decimals never end. */
  public static String points(@Nullable Points points) {
    if (points == null) {
      return "";
    }
    Rational value = points.value();
    try {
      return new BigDecimal(value.numerator())
          .divide(new BigDecimal(value.denominator()))
          .toPlainString()
          .replace('.', ',');
    } catch (ArithmeticException endless) {
      return value.text();
    }
  }

  /**
   * Reads {@code 1,5}, {@code 1.5} or {@code 3/2}.
   *
   * @return null for an empty cell
   * @throws Refusal {@code invalid-value}
   */
  public static @Nullable Points points(String cell) {
    String plain = cell.replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.');
    return plain.isEmpty() ? null : Points.of(plain);
  }

  /** {@code oui} or nothing. */
  public static String abstention(boolean abstains) {
    return abstains ? "oui" : "";
  }

  /**
   * Reads {@code oui}, {@code non} and what else people tick a box with.
   *
   * @throws Refusal {@code invalid-value}
   */
  public static boolean abstention(String cell) {
    return switch (cell.toLowerCase(Locale.ROOT)) {
      case "", "non", "n", "no", "false", "faux", "0" -> false;
      case "oui", "o", "x", "yes", "y", "true", "vrai", "1" -> true;
      default ->
          throw Refusal.invalid(
              "invalid-value", Column.ABSTAIN.title(), "'%s' is neither oui nor non", cell);
    };
  }

  /** {@code faible}, {@code moyenne}, {@code forte} or nothing. */
  public static String confidence(@Nullable Confidence confidence) {
    return Optional.ofNullable(confidence).map(Cells::french).orElse("");
  }

  /**
   * Reads what {@link #confidence(Confidence)} writes, and {@code low}, {@code medium}, {@code
   * high}.
   *
   * @return null for an empty cell
   * @throws Refusal {@code invalid-value}
   */
  public static @Nullable Confidence confidence(String cell) {
    String plain = cell.toLowerCase(Locale.ROOT);
    if (plain.isEmpty()) {
      return null;
    }
    for (Confidence confidence : Confidence.values()) {
      if (plain.equals(french(confidence)) || plain.equals(confidence.text())) {
        return confidence;
      }
    }
    throw Refusal.invalid(
        "invalid-value",
        Column.CONFIDENCE.title(),
        "'%s' is not one of faible, moyenne, forte",
        cell);
  }

  private static String french(Confidence confidence) {
    return switch (confidence) {
      case LOW -> "faible";
      case MEDIUM -> "moyenne";
      case HIGH -> "forte";
    };
  }
}
