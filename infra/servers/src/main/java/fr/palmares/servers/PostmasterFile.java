package fr.palmares.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The file in which PostgreSQL notes its process id and start; its third line is the start in
 * seconds since 1970. A process id alone could have gone to a stranger since.
 */
record PostmasterFile(Path file) {
  private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);

  static PostmasterFile in(Path dataDirectory) {
    return new PostmasterFile(dataDirectory.resolve("postmaster.pid"));
  }

  /** The server's process, if it is still the one that wrote the file. */
  Optional<ProcessHandle> liveServer() {
    try {
      List<String> lines = Files.readAllLines(file);
      long pid = Long.parseLong(lines.get(0).strip());
      Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .filter(process -> startedAt(process, started));
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static boolean startedAt(ProcessHandle process, Instant noted) {
    return process
        .info()
        .startInstant()
        .map(start -> Duration.between(start, noted).abs().compareTo(CLOCKS_DIFFER) < 0)
        .orElse(true);
  }
}
