package fr.palmares.platform.demo;

import fr.palmares.platform.Console;
import fr.palmares.platform.Home;
import fr.palmares.platform.edition.EditionFolder;
import fr.palmares.platform.machine.OneMachine;
import fr.palmares.platform.machine.OneMachine.PortChoice;
import fr.palmares.platform.machine.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A platform of its own, one edition on it, and an end. */
final class DemoRun {
  private final EditionFolder folder;
  private final @Nullable Path reportFile;
  private final Console out;

  DemoRun(EditionFolder folder, @Nullable Path reportFile, Console out) {
    this.folder = folder;
    this.reportFile = reportFile;
    this.out = out;
  }

  /** Whether everything went as it should. */
  boolean run() {
    try (TemporaryFolder temporary = TemporaryFolder.make(out)) {
      long begun = System.nanoTime();
      try (OneMachine machine = OneMachine.start(settings(temporary), out)) {
        double startSeconds = secondsSince(begun);
        out.line(String.format(Locale.FRENCH, "Plateforme prête en %.1f s.%n", startSeconds));
        boolean succeeded = play(machine, startSeconds);
        if (!succeeded) {
          keepLogs(temporary.folder().at("logs"));
        }
        return succeeded;
      }
    }
  }

  /** The platform's folder goes away with it; what may explain a failure stays. */
  private void keepLogs(Path logs) {
    try (Stream<Path> files = Files.list(logs)) {
      Path kept = Files.createTempDirectory("palmares-logs-");
      for (Path log : files.toList()) {
        Files.copy(log, kept.resolve(log.getFileName()));
      }
      out.line("Journaux : " + kept);
    } catch (IOException e) {
      out.line("Les journaux n'ont pas pu être gardés : " + e.getMessage());
    }
  }

  private OneMachine.Settings settings(TemporaryFolder temporary) {
    return new OneMachine.Settings(
        Home.folder(), temporary.folder(), PortChoice.FREE, Edition2022.jurors(folder), false);
  }

  private boolean play(OneMachine machine, double startSeconds) {
    long begun = System.nanoTime();
    Outcome outcome;
    try {
      outcome = new Year(folder, machine.platform(), new Progress(out)).play();
    } catch (StepFailed e) {
      out.line("\nLa démonstration a échoué : " + e.getMessage());
      return false;
    }
    double runSeconds = secondsSince(begun);
    out.line(PalmaresText.of(folder, outcome));
    if (reportFile != null) {
      new Report(folder, outcome).write(reportFile, startSeconds, runSeconds);
      out.line("Rapport : " + reportFile);
    }
    return asExpected(outcome);
  }

  private boolean asExpected(Outcome outcome) {
    List<String> differences = Differences.of(folder, outcome);
    if (!differences.isEmpty()) {
      out.line("\nÉcarts avec expected.json :");
      differences.forEach(difference -> out.line("  " + difference));
    } else if (!folder.expected().isEmpty()) {
      out.line("Conforme à expected.json (%d résultats).".formatted(folder.expected().size()));
    }
    return differences.isEmpty();
  }

  private static double secondsSince(long begun) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) / 1000.0;
  }
}
