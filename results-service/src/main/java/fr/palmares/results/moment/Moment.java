package fr.palmares.results.moment;

import fr.palmares.kernel.Instants;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Scalar;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A moment in the life of this service: an instant, or a number in its sealed log.
 *
 * @param instant null for a number
 * @param sequence null for an instant
 */
public record Moment(@Nullable Instant instant, @Nullable Long sequence) implements Scalar {

  /** The first that is written with four digits of the year; before it nothing had happened. */
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  /**
   * Reads {@code 2026-11-24T10:00:00Z} or {@code 1234}.
   *
   * @throws Refusal {@code invalid-value}
   */
  public static Moment of(String text) {
    try {
      if (text.matches("\\d{1,18}")) {
        return new Moment(null, Long.valueOf(text));
      }
      Instant instant = OffsetDateTime.parse(text).toInstant();
      if (!instant.isBefore(FIRST) && instant.isBefore(Instants.END)) {
        return new Moment(instant, null);
      }
    } catch (DateTimeParseException e) {
      // refused below
    }
    throw Refusal.invalid(
        "invalid-value",
        "asOf",
        "'%s': write an instant such as 2026-11-24T10:00:00Z, or an event's number",
        text);
  }

  /**
   * Whether it is a number: those count what everyone does, so that who may not read every file of
   * an edition names none in it.
   */
  public boolean counts() {
    return sequence != null;
  }

  @Override
  public String text() {
    return String.valueOf(instant == null ? sequence : instant);
  }

  @Override
  public String toString() {
    return text();
  }
}
