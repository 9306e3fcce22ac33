package fr.palmares.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts a child in a session of its own: Ctrl-C goes to a terminal's whole process group, but
 * children are to stop in their turn.
 */
public final class OwnSession {
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  private OwnSession() {}

  /**
   * A command line that runs the same program, with the same process id, in its own session.
   *
   * @param command the program and its arguments
   * @return the same where the system has no {@code setsid}
   */
  public static List<String> of(List<String> command) {
    List<String> line = new ArrayList<>(command);
    if (Files.isExecutable(SETSID)) {
      line.add(0, SETSID.toString());
    }
    return line;
  }
}
