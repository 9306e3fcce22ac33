package fr.palmares.results.progression;

import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Scalar;
import fr.palmares.kernel.Sha256;
import java.nio.charset.StandardCharsets;

/** Where a page of one list ended, for that list alone. Opaque to callers. */
public record Bookmark(String seal, Cursor cursor) implements Scalar {

  private static final int SEAL = 16;

  /** A place in a list, which is known by its parameters. */
  static Bookmark at(Cursor cursor, String list) {
    String sealed = list + '\n' + cursor.text();
    return new Bookmark(
        Sha256.hex(sealed.getBytes(StandardCharsets.UTF_8)).substring(0, SEAL), cursor);
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws Refusal {@code invalid-value}
   */
  public static Bookmark of(String text) {
    if (text.length() < SEAL) {
      throw Refusal.invalid("invalid-value", "cursor", Cursor.TAKE_IT);
    }
    return new Bookmark(text.substring(0, SEAL), Cursor.of(text.substring(SEAL)));
  }

  /** Whether it was given out for this list. */
  boolean isOf(String list) {
    return equals(at(cursor, list));
  }

  @Override
  public String text() {
    return seal + cursor.text();
  }

  @Override
  public String toString() {
    return text();
  }
}
