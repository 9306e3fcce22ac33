package fr.palmares.platform.demo;

import fr.palmares.platform.Console;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** Tells step by step how far the year is. */
final class Progress {
  private final Console out;

  Progress(Console out) {
    this.out = out;
  }

  /**
   * Does a step and tells how it went.
   *
   * @param name for people
   * @param step returns how many things it did
   */
  void step(String name, IntSupplier step) {
    long begun = System.nanoTime();
    int count;
    try {
      count = step.getAsInt();
    } catch (StepFailed e) {
      out.line("  %-44s échec : %s".formatted(name, e.getMessage()));
      throw e;
    }
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    out.line(String.format(Locale.FRENCH, "  %-44s %5d   %5.1f s", name, count, millis / 1000.0));
  }
}
