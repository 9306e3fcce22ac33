package fr.palmares.results.wording;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A template of XML or HTML. Whatever is bound into it stays text and leaves it well-formed. */
public final class Markup {

  /** XML 1.0 section 2.2: what no document may hold, not even escaped. */
  private static final String ILLEGAL = "[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n]]";

  private final Template template;

  private Markup(Template template) {
    this.template = template;
  }

  /** The template of this name, in the package of this class. */
  public static Markup beside(Class<?> neighbour, String name) {
    try (Reader text =
        new InputStreamReader(
            Objects.requireNonNull(neighbour.getResourceAsStream(name), name),
            StandardCharsets.UTF_8)) {
      return new Markup(Mustache.compiler().escapeHTML(true).compile(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document with its facts. */
  public String print(Object facts) {
    return template.execute(facts).replaceAll(ILLEGAL, " ");
  }
}
