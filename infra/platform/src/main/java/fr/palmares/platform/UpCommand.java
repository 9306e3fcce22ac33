package fr.palmares.platform;

import fr.palmares.platform.machine.DataFolder;
import fr.palmares.platform.machine.OneMachine;
import fr.palmares.platform.machine.OneMachine.PortChoice;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code palmares up}: the whole platform until Ctrl-C. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = "Starts the whole platform on this machine and runs it until Ctrl-C.")
final class UpCommand implements Callable<Integer> {
  private final Optional<Demonstration> demonstration;

  /** Fills a new data folder with a demonstration, if there is one. */
  UpCommand(Optional<Demonstration> demonstration) {
    this.demonstration = demonstration;
  }

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "palmares-data",
      description = "Where everything is kept (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of("palmares-data");

  @Option(names = "--fresh", description = "Deletes what the data folder holds, first.")
  private boolean fresh;

  @Option(
      names = "--usual-ports",
      description = "Refuses to start when a usual port is taken, instead of using another.")
  private boolean usualPorts;

  @Override
  public Integer call() throws InterruptedException {
    long begun = System.nanoTime();
    Console out = new Console(System.out);
    DataFolder folder = DataFolder.open(data);
    if (fresh) {
      folder.empty(out);
    }
    out.line("Palmarès starts; everything is kept in " + folder.at(""));
    OneMachine machine =
        OneMachine.start(
            new OneMachine.Settings(
                Home.folder(),
                folder,
                usualPorts ? PortChoice.USUAL_ONLY : PortChoice.USUAL,
                demonstration.map(Demonstration::jurors).orElse(Set.of()),
                true),
            out);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    out.line(String.format(Locale.ROOT, "Ready after %.1f s.", millis / 1000.0));
    demonstration.ifPresent(story -> new FirstStart(folder, story, out).on(machine));
    out.line(new Signposts(machine.platform(), folder).text());
    new CountDownLatch(1).await(); // the machine stops with this JVM
    return 0;
  }
}
