package fr.palmares.platform;

import java.io.PrintStream;

/** What a person at the terminal, or a log, gets to read: whole lines, no cursor tricks. */
public final class Console {
  private final PrintStream out;

  /**
   * Writes to a stream.
   *
   * @param out the standard output, or a test's
   */
  public Console(PrintStream out) {
    this.out = out;
  }

  /**
   * Prints one line.
   *
   * @param text may hold line breaks
   */
  public void line(String text) {
    synchronized (out) {
      out.println(text);
      out.flush();
    }
  }
}
