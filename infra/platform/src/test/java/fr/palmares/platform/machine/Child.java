package fr.palmares.platform.machine;

import java.io.IOException;

/** A real process that does nothing for long. */
final class Child {
  private Child() {}

  static Process start() throws IOException {
    return new ProcessBuilder("sleep", "600").start();
  }
}
