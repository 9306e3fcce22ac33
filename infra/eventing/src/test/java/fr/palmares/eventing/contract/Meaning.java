package fr.palmares.eventing.contract;

import fr.palmares.kernel.event.EventType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an event means: the first sentence of its record's Javadoc. */
final class Meaning {

  private static final Path KERNEL =
      Path.of("../../shared-kernel/src/main/java/fr/palmares/kernel/event");

  private Meaning() {}

  static String of(EventType type) {
    Class<?> outermost = type.event();
    while (outermost.getEnclosingClass() != null) {
      outermost = outermost.getEnclosingClass();
    }
    String source = read(KERNEL.resolve(outermost.getSimpleName() + ".java"));
    Matcher javadoc =
        Pattern.compile(
                "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*record " + type.event().getSimpleName() + "\\(",
                Pattern.DOTALL)
            .matcher(source);
    if (!javadoc.find()) {
      throw new IllegalStateException(type.name() + " needs a Javadoc");
    }
    String text = javadoc.group(1).replaceAll("\\s*\\n\\s*\\*\\s?", " ").strip();
    return text.replaceFirst("(?s)(\\.) .*|\\s*@param.*", "$1").strip();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
