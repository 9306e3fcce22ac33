package fr.palmares.platform;

import fr.palmares.platform.demo.DemoCommand;
import fr.palmares.platform.demo.Edition2022;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code palmares} command. */
@Command(
    name = "palmares",
    mixinStandardHelpOptions = true,
    version = "Palmarès 0.1.0-SNAPSHOT",
    description = "Runs the year of a public label on this machine.",
    footer = {
      "",
      "Also: palmares test    builds everything and runs every test, as CI does.",
      "      palmares bench   measures events, commands and readers side by side.",
      "Exit codes: 0 done, 1 failed, 2 cannot start here (the message says why)."
    })
public final class Palmares {
  /** Exit code when the platform cannot start here. */
  static final int UNSTARTABLE = 2;

  private Palmares() {}

  /**
   * Runs a command.
   *
   * @param arguments as typed
   */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Palmares())
            .addSubcommand(new UpCommand(Optional.of(new Edition2022())))
            .addSubcommand(new DemoCommand())
            .setExecutionExceptionHandler(Palmares::explain)
            .execute(arguments));
  }

  private static int explain(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    if (failure instanceof Unstartable) {
      command.getErr().println("palmares: " + failure.getMessage());
      return UNSTARTABLE;
    }
    command.getErr().println("palmares: failed: " + failure);
    failure.printStackTrace(command.getErr());
    return 1;
  }
}
