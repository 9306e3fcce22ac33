package fr.palmares.platform.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** The file that the services' clocks follow; a demonstration may set it to another year. */
final class ClockFile {
  private ClockFile() {}

  static void showPresent(Path file) {
    try {
      Files.writeString(file, Instant.now() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
