package fr.palmares.platform.machine;

import fr.palmares.platform.Service;
import fr.palmares.platform.Unstartable;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/**
 * A service's program, unpacked once per build next to its jar, with the class data archive
 * (AppCDS) that its first orderly stop leaves: both together halve the time of a start.
 */
final class ServiceProgram {
  private static final List<String> FLAGS =
      List.of("-Xms48m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");
  private final Path folder;
  private final Path jar;

  private final boolean leavesArchive;

  private ServiceProgram(Path folder, Path jar, boolean leavesArchive) {
    this.folder = folder;
    this.jar = jar;
    this.leavesArchive = leavesArchive;
  }

  /** Unpacks the service's jar unless that is done. */
  static ServiceProgram of(Service service, Path home, boolean leavesArchive) {
    Path target = home.resolve(service.module()).resolve("target");
    Path jar = appJar(target, service);
    try {
      Path folder = target.resolve("unpacked").resolve(build(jar));
      if (!Files.isDirectory(folder)) {
        unpack(jar, folder);
      }
      return new ServiceProgram(folder, folder.resolve(jar.getFileName()), leavesArchive);
    } catch (IOException e) {
      throw new Unstartable(
          "%s cannot be unpacked (%s); is a build under way?".formatted(jar, e.getMessage()), e);
    }
  }

  /**
   * Reproducible builds give every jar the same date, so its entries' checksums tell builds apart.
   */
  private static String build(Path jar) throws IOException {
    CRC32 checksum = new CRC32();
    try (ZipFile entries = new ZipFile(jar.toFile())) {
      entries.stream()
          .map(entry -> entry.getName() + entry.getCrc())
          .forEach(entry -> checksum.update(entry.getBytes(StandardCharsets.UTF_8)));
    }
    return Long.toHexString(checksum.getValue());
  }

  private static Path appJar(Path target, Service service) {
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("-app.jar"))
          .max(Comparator.naturalOrder())
          .orElseThrow(() -> notBuilt(service));
    } catch (IOException e) {
      throw notBuilt(service);
    }
  }

  private static Unstartable notBuilt(Service service) {
    return new Unstartable(
        service.module() + " is not built; run ./palmares from the project's folder.");
  }

  /** Into a folder of its own first: two launchers may do it at once, and one may be killed. */
  private static void unpack(Path jar, Path folder) throws IOException {
    Files.createDirectories(folder.getParent());
    Path fresh = Files.createTempDirectory(folder.getParent(), "unpacking");
    Process tools =
        new ProcessBuilder(
                java(),
                "-Djarmode=tools",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString(),
                "extract",
                "--destination",
                fresh.resolve("app").toString())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(fresh.resolve("unpack.log").toFile()))
            .start();
    try {
      if (tools.waitFor() != 0) {
        throw new IOException("Cannot unpack " + jar + "; see " + fresh.resolve("unpack.log"));
      }
      Files.move(fresh.resolve("app"), folder);
      Files.delete(fresh.resolve("unpack.log"));
      Files.delete(fresh);
    } catch (FileAlreadyExistsException e) {
      return; // the other launcher was faster
    } catch (InterruptedException e) {
      tools.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while unpacking " + jar, e);
    }
  }

  /** Whether an orderly stop writes the archive, which takes some 20 seconds. */
  boolean makesArchive() {
    return leavesArchive && !Files.exists(archive());
  }

  /** The command line. */
  List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.addAll(FLAGS);
    if (Files.exists(archive())) {
      command.add("-XX:SharedArchiveFile=" + archive());
    } else if (leavesArchive) {
      command.add("-XX:ArchiveClassesAtExit=" + archiveInTheMaking());
    }
    // The archive's messages about single classes tell a reader of the log nothing.
    command.add("-Xlog:disable");
    command.add("-Xlog:all=error:stderr");
    command.addAll(List.of("-jar", jar.toString()));
    return command;
  }

  /** Takes the archive that a stopped service has left, if it has. */
  void keepArchive() {
    try {
      if (Files.exists(archiveInTheMaking())) {
        Files.move(archiveInTheMaking(), archive(), StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path archive() {
    return folder.resolve("classes-" + Runtime.version().feature() + ".jsa");
  }

  private Path archiveInTheMaking() {
    return folder.resolve("classes-" + ProcessHandle.current().pid() + ".jsa.new");
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString()
        + (File.separatorChar == '\\' ? ".exe" : "");
  }
}
