package fr.palmares.platform.machine;

import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** The launcher's own log; its file is known only once the data folder is. */
final class LauncherLog {
  private LauncherLog() {}

  static void into(Path file) {
    System.setProperty("palmares.log", file.toString());
    // Threads that start servers at once would otherwise log before logging is set up.
    LoggerFactory.getILoggerFactory();
  }
}
