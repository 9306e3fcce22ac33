package fr.palmares.platform.machine;

import fr.palmares.platform.Console;
import fr.palmares.platform.Unstartable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A data folder for one run. What a killed run has left, files and processes, the next one removes:
 * a lock that can be had says that its launcher is no more.
 */
public final class TemporaryFolder implements AutoCloseable {
  private static final String PREFIX = "palmares-run-";
  private final DataFolder folder;

  private TemporaryFolder(DataFolder folder) {
    this.folder = folder;
  }

  /**
   * Makes a folder.
   *
   * @param out where is told what a killed run had left
   * @return the folder, to be closed
   * @throws Unstartable if there is no room for it
   */
  public static TemporaryFolder make(Console out) {
    Path parent = Path.of(System.getProperty("java.io.tmpdir"));
    try {
      abandonedIn(parent).forEach(path -> removeIfAbandoned(path, out));
      return new TemporaryFolder(DataFolder.open(Files.createTempDirectory(parent, PREFIX)));
    } catch (IOException e) {
      throw new Unstartable("No temporary folder can be made in " + parent, e);
    }
  }

  /**
   * The folder.
   *
   * @return open until this is closed
   */
  public DataFolder folder() {
    return folder;
  }

  private static List<Path> abandonedIn(Path parent) throws IOException {
    try (Stream<Path> entries = Files.list(parent)) {
      return entries
          .filter(entry -> entry.getFileName().toString().startsWith(PREFIX))
          .filter(Files::isWritable)
          .toList();
    }
  }

  private static void removeIfAbandoned(Path path, Console out) {
    try (DataFolder left = DataFolder.open(path)) {
      left.empty(out);
      left.remove();
    } catch (Unstartable e) {
      return; // in use, or not ours to delete
    }
  }

  /** Deletes the folder with all that is in it. */
  @Override
  public void close() {
    try (folder) {
      folder.empty(new Console(System.out));
      folder.remove();
    } catch (UncheckedIOException e) {
      return; // the next run tries again
    }
  }
}
