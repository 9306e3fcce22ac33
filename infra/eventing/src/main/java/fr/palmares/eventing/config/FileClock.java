package fr.palmares.eventing.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock for demonstrations: it stood at the instant in the file when the file was written, and
 * has run on since. Whoever may write the file on the server's disk sets it, over restarts of the
 * service.
 */
final class FileClock extends Clock {

  private final Path file;
  private final Clock real;

  FileClock(Path file, Clock real) {
    this.file = file;
    this.real = real;
  }

  @Override
  public Instant instant() {
    try {
      String text = Files.readString(file).strip();
      if (text.isEmpty()) {
        return real.instant();
      }
      Instant written = Files.getLastModifiedTime(file).toInstant();
      return OffsetDateTime.parse(text)
          .toInstant()
          .plusMillis(real.instant().toEpochMilli() - written.toEpochMilli());
    } catch (NoSuchFileException e) {
      return real.instant();
    } catch (IOException e) {
      throw new UncheckedIOException("The clock file cannot be read: " + file, e);
    }
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
