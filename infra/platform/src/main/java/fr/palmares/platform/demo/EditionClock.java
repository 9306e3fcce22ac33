package fr.palmares.platform.demo;

import fr.palmares.kernel.rulebook.Calendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lets the services' clocks show the edition's own dates. Without dates they show the present. */
final class EditionClock {
  private static final Duration PREPARATION = Duration.ofDays(7);
  private final Path file;
  private final Calendar calendar;
  private @Nullable Instant shown;

  EditionClock(Path file, Calendar calendar) {
    this.file = file;
    this.calendar = calendar;
  }

  /** Some days before the first date of the calendar. */
  void showPreparation() {
    Stream.of(
            calendar.applicationsOpen(),
            calendar.applicationsClose(),
            calendar.evaluationClose(),
            calendar.deliberation(),
            calendar.embargoUntil())
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .ifPresent(first -> show(first.minus(PREPARATION)));
  }

  void showApplicationsOpen() {
    advance(calendar.applicationsOpen());
  }

  void showApplicationsClose() {
    advance(calendar.applicationsClose());
  }

  void showEvaluationClose() {
    advance(calendar.evaluationClose());
  }

  void showDeliberation() {
    advance(calendar.deliberation());
  }

  void showEmbargoOver() {
    Instant end = calendar.embargoUntil();
    advance(end == null ? null : end.plusSeconds(1));
  }

  /** Never back: a fact follows those before it. */
  private void advance(@Nullable Instant instant) {
    if (instant != null && (shown == null || instant.isAfter(shown))) {
      show(instant);
    }
  }

  /** In one step, so that nobody reads half an instant. */
  private void show(Instant instant) {
    try {
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(fresh, instant + "\n");
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      shown = instant;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
