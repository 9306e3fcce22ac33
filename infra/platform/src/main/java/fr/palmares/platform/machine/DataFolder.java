package fr.palmares.platform.machine;

import fr.palmares.platform.Console;
import fr.palmares.platform.Unstartable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that a platform keeps everything in; locked while open, so that no two launchers use
 * it. The system gives the lock back even when the launcher is killed.
 */
public final class DataFolder implements AutoCloseable {
  private static final long LEAST_BYTES = 500L << 20;
  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Makes the folder if absent and locks it.
   *
   * @param path where it is
   * @return the folder, to be closed
   * @throws Unstartable if it cannot be written, has no room, is in use or holds other files
   */
  public static DataFolder open(Path path) {
    Path folder = path.toAbsolutePath().normalize();
    FileChannel channel = null;
    try {
      checkOurs(folder);
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      checkRoom(folder);
      channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        throw new Unstartable(
            "The data folder "
                + folder
                + " is in use by another palmares; stop that one or give another folder with"
                + " --data.");
      }
      Files.createDirectories(folder.resolve("logs"));
      Files.createDirectories(folder.resolve("run"));
      return new DataFolder(folder, channel);
    } catch (IOException e) {
      closeQuietly(channel);
      throw new Unstartable("The data folder " + folder + " cannot be written: " + reason(e), e);
    } catch (Unstartable e) {
      closeQuietly(channel);
      throw e;
    }
  }

  /** A folder of someone's own must not become ours, least of all be emptied by --fresh. */
  private static void checkOurs(Path folder) throws IOException {
    if (!Files.isDirectory(folder) || Files.exists(folder.resolve("lock"))) {
      return;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      if (entries.findAny().isPresent()) {
        throw new Unstartable(
            folder + " holds other files; give an empty or a new folder with --data.");
      }
    }
  }

  private static void checkRoom(Path folder) throws IOException {
    long room = Files.getFileStore(folder).getUsableSpace();
    if (room < LEAST_BYTES) {
      throw new Unstartable(
          "No room for the data folder %s: %d MB are free, %d MB are needed."
              .formatted(folder, room >> 20, LEAST_BYTES >> 20));
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // this very process has it
    }
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + " " + e.getMessage();
  }

  private static void closeQuietly(@Nullable FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      return; // nothing was written through it
    }
  }

  /**
   * Deletes everything in the folder but its lock, after ending what a killed launcher left.
   *
   * @param out where that is told
   * @throws Unstartable if something cannot be deleted
   */
  public void empty(Console out) {
    Orphans.endIn(this, out);
    try (Stream<Path> walk = Files.walk(path)) {
      List<Path> deepestFirst =
          walk.filter(entry -> !entry.equals(path) && !entry.equals(path.resolve("lock")))
              .sorted(Comparator.reverseOrder())
              .toList();
      for (Path entry : deepestFirst) {
        Files.delete(entry);
      }
      Files.createDirectories(path.resolve("logs"));
      Files.createDirectories(path.resolve("run"));
    } catch (IOException e) {
      throw new Unstartable("The data folder " + path + " cannot be emptied: " + reason(e), e);
    }
  }

  /** Deletes the emptied folder itself. */
  void remove() {
    try {
      Files.deleteIfExists(at("logs"));
      Files.deleteIfExists(at("run"));
      Files.deleteIfExists(at("lock"));
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A file or folder within.
   *
   * @param name its name, with slashes
   * @return its path
   */
  public Path at(String name) {
    return path.resolve(name);
  }

  /**
   * A log file within.
   *
   * @param part whose log
   * @return its path
   */
  public Path log(String part) {
    return path.resolve("logs").resolve(part + ".log");
  }

  /** Gives the folder back. */
  @Override
  public void close() {
    closeQuietly(channel);
  }
}
