package fr.palmares.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where PostgreSQL's programs are unpacked, once for all servers of this user. */
final class Binaries {
  private Binaries() {}

  static Path directory() {
    return Directories.create(
        Path.of(
            System.getProperty("java.io.tmpdir"),
            "palmares-postgresql-" + System.getProperty("user.name")));
  }

  /** A half-done unpack would fail every later start. */
  static void dropHalfDoneUnpack() {
    try (Stream<Path> unpacked = Files.list(directory())) {
      unpacked
          .filter(Files::isDirectory)
          .filter(directory -> !Files.exists(directory.resolve(".exists")))
          .forEach(Directories::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
