package fr.palmares.results.appeal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Until when a published result may be contested. Where the rulebook does not say: two months after
 * the publication, as against an administrative decision (code de justice administrative, art. R.
 * 421-1; code des relations entre le public et l'administration, art. L. 411-2 for an appeal to the
 * administration itself). It is a full period (délai franc): neither the day of the publication nor
 * that on which it ends counts, and one that ends on a Saturday, a Sunday or a public holiday (code
 * du travail, art. L. 3133-1) goes on to the next working day.
 */
final class AppealPeriod {

  private static final ZoneId HERE = ZoneId.of("Europe/Paris");

  private static final Set<MonthDay> HOLIDAYS =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(5, 8),
          MonthDay.of(7, 14),
          MonthDay.of(8, 15),
          MonthDay.of(11, 1),
          MonthDay.of(11, 11),
          MonthDay.of(12, 25));

  private AppealPeriod() {}

  /** Its last second; {@code byRule} is the rulebook's own date, null where it has none. */
  static Instant end(Instant published, @Nullable Instant byRule) {
    if (byRule != null) {
      return byRule;
    }
    LocalDate last = published.atZone(HERE).toLocalDate().plusMonths(2).plusDays(1);
    while (!isWorked(last)) {
      last = last.plusDays(1);
    }
    return last.plusDays(1).atStartOfDay(HERE).minusSeconds(1).toInstant();
  }

  private static boolean isWorked(LocalDate day) {
    LocalDate easter = easter(day.getYear());
    boolean moves =
        day.equals(easter.plusDays(1))
            || day.equals(easter.plusDays(39))
            || day.equals(easter.plusDays(50));
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !HOLIDAYS.contains(MonthDay.from(day))
        && !moves;
  }

  /** Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8). */
  private static LocalDate easter(int year) {
    int century = year / 100;
    int ofCentury = year % 100;
    int golden = year % 19;
    int correction = century - century / 4 - (century - (century + 8) / 25 + 1) / 3;
    int epact = (19 * golden + correction + 15) % 30;
    int toSunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
    int late = (golden + 11 * epact + 22 * toSunday) / 451;
    int days = epact + toSunday - 7 * late + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }
}
