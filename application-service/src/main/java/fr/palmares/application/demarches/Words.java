package fr.palmares.application.demarches;

import fr.palmares.kernel.LocalAuthority;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the form's words mean, however an export writes them. */
final class Words {

  private static final Set<String> YES = Set.of("oui", "yes", "true", "vrai", "on");
  private static final Set<String> NO = Set.of("non", "no", "false", "faux", "off");
  private static final Pattern LONG_DATE =
      Pattern.compile("([0-9]{1,2})(?:er)? (\\p{L}{3,9}) ([0-9]{4})");
  private static final Pattern SHORT_DATE = Pattern.compile("([0-9]{2})/([0-9]{2})/([0-9]{4})");
  private static final List<String> MONTHS =
      List.of(
          "janvier",
          "fevrier",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "aout",
          "septembre",
          "octobre",
          "novembre",
          "decembre");

  private Words() {}

  /** Whether it says yes or no; null for any other word. */
  static @Nullable Boolean flag(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    return YES.contains(word) ? Boolean.TRUE : NO.contains(word) ? Boolean.FALSE : null;
  }

  /** {@code Oui} or {@code Non} for whatever an export writes for them; other text as it is. */
  static String spoken(String text) {
    Boolean flag = Set.of("true", "false", "on", "off").contains(text) ? flag(text) : null;
    return flag == null ? text : flag ? "Oui" : "Non";
  }

  /** Text without blanks around it, its lines ended alike: browsers and spreadsheets differ. */
  static String lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  /** A label without what changes from one export to the next: blanks, case, composition. */
  static String label(String label) {
    return Normalizer.normalize(label, Normalizer.Form.NFC)
        .replaceAll("[\\s\\u00A0\\u202F]+", " ")
        .replace('’', '\'')
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /** A date written in words or with slashes as ISO 8601; other text as it is. */
  static String date(String text) {
    Matcher inWords = LONG_DATE.matcher(text);
    if (inWords.matches()) {
      int month = MONTHS.indexOf(LocalAuthority.slug(inWords.group(2))) + 1;
      return month == 0 ? text : day(text, inWords.group(3), month, inWords.group(1));
    }
    Matcher slashed = SHORT_DATE.matcher(text);
    return slashed.matches()
        ? day(text, slashed.group(3), Integer.parseInt(slashed.group(2)), slashed.group(1))
        : text;
  }

  private static String day(String otherwise, String year, int month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)).toString();
    } catch (DateTimeException e) {
      return otherwise;
    }
  }

  /** Whether PostgreSQL and UTF-8 can hold it. */
  static boolean isWhole(String text) {
    return text.indexOf('\0') < 0 && text.codePoints().noneMatch(Words::isHalf);
  }

  /** The text with what nothing can hold replaced, to be shown. */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().map(c -> c == 0 || isHalf(c) ? 0xFFFD : c).forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
