package fr.palmares.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code palmares demo} as a process, with its files in a folder of the test. */
final class Demo {
  private static final long LIMIT_MINUTES = 5;
  private final Path folder;
  private final Path report;
  private final List<String> lines = new ArrayList<>();
  private int callsToTheVendor;

  /**
   * A demonstration to come.
   *
   * @param folder empty
   */
  Demo(Path folder) {
    this.folder = folder;
    this.report = folder.resolve("report.json");
  }

  /**
   * Runs it to its end.
   *
   * @param eachLine is told every line as soon as it is printed
   * @return the exit code
   */
  int run(List<String> options, Consumer<String> eachLine) throws Exception {
    try (Vendor vendor = new Vendor()) {
      return run(command(options), vendor, eachLine);
    }
  }

  private int run(List<String> command, Vendor vendor, Consumer<String> eachLine) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("AXONIQ_UPDATE_CHECKER_URL", vendor.url());
    Process process =
        builder
            .redirectErrorStream(true)
            .redirectInput(Redirect.from(new File("/dev/null")))
            .start();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        lines.add(line);
        eachLine.accept(line);
      }
      assertThat(process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)).as("the demo ends").isTrue();
    } finally {
      process.destroy();
      callsToTheVendor = vendor.calls();
    }
    return process.exitValue();
  }

  private List<String> command(List<String> options) {
    Path home = Path.of("../..").toAbsolutePath().normalize();
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Djava.io.tmpdir=" + folder,
                "-Dpalmares.home=" + home,
                "-cp",
                classPath,
                "fr.palmares.platform.Palmares",
                "demo"));
    command.addAll(options);
    if (!options.contains("--report")) {
      command.addAll(List.of("--report", report.toString()));
    }
    return command;
  }

  /** Kills a service with SIGKILL. */
  void kill(String service) {
    try (Stream<Path> runs = Files.list(folder)) {
      Path note =
          runs.map(run -> run.resolve("run").resolve(service + ".pid"))
              .filter(Files::exists)
              .findFirst()
              .orElseThrow(() -> new AssertionError(service + " does not run"));
      long pid = Long.parseLong(Files.readString(note).split(" ", -1)[0]);
      assertThat(ProcessHandle.of(pid).map(ProcessHandle::destroyForcibly)).contains(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How often its services told the vendor of a library that they use it. */
  int callsToTheVendor() {
    return callsToTheVendor;
  }

  /** What it has printed. */
  String text() {
    return String.join("\n", lines);
  }

  /** The report that it has written. */
  JsonNode report() {
    assertThat(report).exists();
    return new JsonMapper().readTree(report);
  }

  /** What it has left of its data and logs. */
  List<String> leftBehind() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("palmares-run") || name.startsWith("palmares-logs"))
          .toList();
    }
  }
}
