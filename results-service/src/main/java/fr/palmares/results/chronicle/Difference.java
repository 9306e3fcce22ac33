package fr.palmares.results.chronicle;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.results.chronicle.Standing.Awarded;
import fr.palmares.results.chronicle.Standing.Held;
import fr.palmares.results.moment.Moment;
import fr.palmares.results.wording.French;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What changed between two moments, in French, sentence by sentence. */
record Difference(Rulebook rulebook, Map<ApplicationId, String> names) {

  private static final ZoneId HERE = ZoneId.of("Europe/Paris");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("H 'h' mm", Locale.FRANCE);

  /**
   * Nothing changes backwards.
   *
   * @param lastBy the number of the last event that had happened by an instant
   * @throws Refusal {@code moments-out-of-order}
   */
  static void checkOrder(Moment from, @Nullable Moment to, ToLongFunction<Instant> lastBy) {
    if (to != null && isAfter(from, to, lastBy)) {
      throw Refusal.invalid("moments-out-of-order", "from", "%s comes after %s", from, to);
    }
  }

  private static boolean isAfter(Moment one, Moment other, ToLongFunction<Instant> lastBy) {
    Instant began = one.instant();
    Instant ended = other.instant();
    return (began != null && ended != null)
        ? began.isAfter(ended)
        : number(one, lastBy) > number(other, lastBy);
  }

  private static long number(Moment moment, ToLongFunction<Instant> lastBy) {
    Instant instant = moment.instant();
    return instant == null
        ? Objects.requireNonNull(moment.sequence())
        : lastBy.applyAsLong(instant);
  }

  List<String> between(Standing before, Standing after) {
    List<String> sentences = new ArrayList<>();
    after
        .levels()
        .forEach(
            (application, now) -> {
              Awarded then = before.levels().get(application);
              if (then == null || !Objects.equals(then.level(), now.level())) {
                sentences.add(level(application, then, now));
              }
            });
    after
        .mentions()
        .forEach(
            (held, grounds) -> {
              if (!before.mentions().containsKey(held)) {
                sentences.add(
                    name(held.application()) + " reçoit « " + name(held) + " » : " + grounds + ".");
              }
            });
    before
        .mentions()
        .keySet()
        .forEach(
            held -> {
              if (!after.mentions().containsKey(held)) {
                String reason = after.withdrawn().get(held);
                sentences.add(
                    name(held.application()) + " perd « " + name(held) + " »" + because(reason));
              }
            });
    if (before.publishedFor() == null && after.publishedFor() != null) {
      sentences.add(
          "Le palmarès est publié, public à partir du " + when(after.publishedFor()) + ".");
    }
    return sentences;
  }

  private String level(ApplicationId application, @Nullable Awarded then, Awarded now) {
    String why = because(now.reason());
    return then == null
        ? name(application) + " : " + level(now) + why
        : name(application) + " passe " + level("de", then) + " " + level("à", now) + why;
  }

  private static String because(@Nullable String reason) {
    return reason == null ? "." : " : " + French.ended(reason);
  }

  /** {@code 1er mars 2026 à 9 h 05}, as clocks here show it. */
  private static String when(Instant instant) {
    ZonedDateTime here = instant.atZone(HERE);
    return French.day(here.toLocalDate()) + " à " + TIME.format(here);
  }

  /** After a preposition: {@code de « Sans label »}, {@code au niveau « Bronze »}. */
  private String level(String preposition, Awarded awarded) {
    String contracted = preposition.equals("de") ? "du" : "au";
    return (awarded.level() == null ? preposition : contracted) + " " + level(awarded);
  }

  private String level(Awarded awarded) {
    return awarded.level() == null
        ? "« " + rulebook.levelScale().noLevel() + " »"
        : French.level(rulebook.levelScale().name(awarded.level()));
  }

  private String name(ApplicationId application) {
    return names.getOrDefault(application, application.text());
  }

  private String name(Held held) {
    return rulebook.mention(held.mention()).name();
  }
}
