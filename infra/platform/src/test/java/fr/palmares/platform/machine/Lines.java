package fr.palmares.platform.machine;

import fr.palmares.platform.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A console whose lines a test reads. */
final class Lines {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Console console = new Console(new PrintStream(bytes, true, StandardCharsets.UTF_8));

  Console console() {
    return console;
  }

  String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
