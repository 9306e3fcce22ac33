package fr.palmares.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Test servers whose JVM was killed: the next JVM ends them and deletes their files. */
final class AbandonedServers {
  private static final String PREFIX = "palmares-test-servers-";

  private AbandonedServers() {}

  /** A directory named for this process, after a look at those of processes that are no more. */
  static Path freshDirectory() {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (Stream<Path> entries = Files.list(temporary)) {
      List<Path> abandoned =
          entries
              .filter(entry -> entry.getFileName().toString().startsWith(PREFIX))
              .filter(entry -> !ownerLives(entry))
              .toList();
      abandoned.forEach(AbandonedServers::end);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Directories.create(temporary.resolve(PREFIX + ProcessHandle.current().pid()));
  }

  private static boolean ownerLives(Path directory) {
    try {
      long pid = Long.parseLong(directory.getFileName().toString().substring(PREFIX.length()));
      return pid != ProcessHandle.current().pid() && ProcessHandle.of(pid).isPresent();
    } catch (NumberFormatException e) {
      return true; // not one of ours
    }
  }

  private static void end(Path directory) {
    Path data = directory.resolve("postgresql");
    Optional<ProcessHandle> server = PostmasterFile.in(data).liveServer();
    server.ifPresent(
        process -> {
          process.destroyForcibly();
          process.onExit().join();
        });
    try {
      Directories.delete(directory);
    } catch (UncheckedIOException e) {
      return; // another JVM is at it
    }
  }
}
