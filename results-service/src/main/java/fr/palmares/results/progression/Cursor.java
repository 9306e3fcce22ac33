package fr.palmares.results.progression;

import fr.palmares.kernel.Rational;
import fr.palmares.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list of progressions: the more comes first, what cannot be compared last, and the
 * name, then the identifier, decides between equal ones.
 */
record Cursor(@Nullable Rational figure, String name, String authority)
    implements Comparable<Cursor> {

  static final String TAKE_IT = "take the cursor from the link to the next page";

  private static final Comparator<Cursor> ORDER =
      Comparator.comparing(
              Cursor::figure, Comparator.nullsFirst(Comparator.<Rational>naturalOrder()))
          .reversed()
          .thenComparing(Cursor::name)
          .thenComparing(Cursor::authority);

  static Cursor of(String text) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", 3);
      if (parts.length == 3) {
        return new Cursor(parts[0].isEmpty() ? null : Rational.of(parts[0]), parts[2], parts[1]);
      }
    } catch (IllegalArgumentException | Refusal unreadable) {
      // refused below
    }
    throw Refusal.invalid("invalid-value", "cursor", TAKE_IT);
  }

  String text() {
    String plain = (figure == null ? "" : figure.text()) + '\n' + authority + '\n' + name;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int compareTo(Cursor other) {
    return ORDER.compare(this, other);
  }
}
