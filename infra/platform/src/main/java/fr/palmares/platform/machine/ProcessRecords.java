package fr.palmares.platform.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Notes which processes were started, so that the next launcher can end those that a killed one
 * left. A process is ours only if its start instant, too, is the noted one: ids are used again.
 */
final class ProcessRecords {
  /** The system gives a start within about a second, and its clock may have been corrected. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  private static final long PATIENCE_SECONDS = 8;
  private final Path folder;

  ProcessRecords(Path folder) {
    this.folder = folder;
  }

  void note(String part, ProcessHandle process) {
    Instant start = process.info().startInstant().orElse(Instant.EPOCH);
    try {
      Files.createDirectories(folder);
      Files.writeString(file(part), process.pid() + " " + start + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void forget(String part) {
    try {
      Files.deleteIfExists(file(part));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Ends what was noted for these parts, in this order.
   *
   * @return the parts whose process still ran
   */
  List<String> endOrphans(List<String> parts) {
    List<String> ended =
        parts.stream().filter(part -> orphan(part).map(ProcessRecords::end).isPresent()).toList();
    parts.forEach(this::forget);
    return ended;
  }

  private Optional<ProcessHandle> orphan(String part) {
    try {
      String[] noted = Files.readString(file(part)).strip().split(" ", -1);
      Instant start = Instant.parse(noted[1]);
      return ProcessHandle.of(Long.parseLong(noted[0]))
          .filter(ProcessHandle::isAlive)
          .filter(process -> startedAt(process, start));
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // no note, or half a note
    }
  }

  private static boolean startedAt(ProcessHandle process, Instant noted) {
    return process
        .info()
        .startInstant()
        .filter(start -> Duration.between(start, noted).abs().compareTo(TOLERANCE) <= 0)
        .isPresent();
  }

  static ProcessHandle end(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      process.destroyForcibly();
      process.onExit().join();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return process;
  }

  private Path file(String part) {
    return folder.resolve(part + ".pid");
  }
}
