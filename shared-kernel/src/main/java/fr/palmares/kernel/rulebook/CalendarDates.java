package fr.palmares.kernel.rulebook;

import fr.palmares.kernel.Instants;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/**
 * Dates as a calendar has them (ISO 8601). Without an offset they are those of the label's country;
 * a day alone means its beginning, or for a deadline its last second.
 */
final class CalendarDates {
  private static final ZoneId HERE = ZoneId.of("Europe/Paris");

  private CalendarDates() {}

  /**
   * The instant at which something begins.
   *
   * @throws DateTimeException if the text is no date of {@link Instants}
   */
  static Instant beginning(String text) {
    return sane(isDay(text) ? day(text).atStartOfDay(HERE).toInstant() : moment(text));
  }

  /**
   * The last second at which something is still in time.
   *
   * @throws DateTimeException if the text is no date of {@link Instants}
   */
  static Instant deadline(String text) {
    return sane(
        isDay(text)
            ? day(text).plusDays(1).atStartOfDay(HERE).minusSeconds(1).toInstant()
            : moment(text));
  }

  private static Instant sane(Instant instant) {
    if (!Instants.isSane(instant)) {
      throw new DateTimeException("no date of a label: " + instant);
    }
    return instant;
  }

  private static boolean isDay(String text) {
    return text.strip().length() <= "2022-06-01".length();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text.strip());
  }

  private static Instant moment(String text) {
    TemporalAccessor moment =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(
            text.strip().replaceFirst("^(\\S{10}) (?=\\d)", "$1T"),
            ZonedDateTime::from,
            LocalDateTime::from);
    return moment instanceof ZonedDateTime zoned
        ? zoned.toInstant()
        : LocalDateTime.from(moment).atZone(HERE).toInstant();
  }
}
