package fr.palmares.platform.demo;

import fr.palmares.platform.Console;
import fr.palmares.platform.Unstartable;
import fr.palmares.platform.edition.EditionFolder;
import fr.palmares.platform.edition.MalformedEdition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code palmares demo}: one edition from the first application to the press release. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Plays one edition on a platform of its own, shows the palmarès and ends.")
public final class DemoCommand implements Callable<Integer> {
  private static final int FAILED = 1;
  private static final int MALFORMED = 2;

  @Option(
      names = "--edition",
      paramLabel = "DIR",
      description = "The edition's folder, as docs/demo.md describes it (default: 2022).")
  private @Nullable Path edition;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Writes the outcome there, as JSON.")
  private @Nullable Path report;

  @Override
  public Integer call() {
    if (report != null) {
      Report.checkPlace(report);
    }
    EditionFolder folder;
    try {
      folder = read();
    } catch (MalformedEdition e) {
      explain(e);
      return MALFORMED;
    }
    Console out = new Console(System.out);
    out.line("Édition %s, %s.".formatted(folder.year(), folder.rulebook().label()));
    out.line(edition == null ? Edition2022.MADE_UP : folder.rulebook().provenance());
    folder.warnings().forEach(warning -> out.line("Avertissement : " + warning));
    return new DemoRun(folder, report, out).run() ? 0 : FAILED;
  }

  private EditionFolder read() {
    if (edition == null) {
      return EditionFolder.builtIn();
    }
    if (!Files.isDirectory(edition)) {
      throw new Unstartable("There is no folder " + edition + ".");
    }
    return EditionFolder.read(edition);
  }

  private void explain(MalformedEdition malformed) {
    Console err = new Console(System.err);
    err.line(
        "palmares: %d problems in %s; nothing was started."
            .formatted(malformed.problems().size(), edition));
    malformed.problems().forEach(problem -> err.line("  " + problem));
  }
}
