package fr.palmares.results.feed;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** News as an Atom feed (RFC 4287). */
final class Atom {

  private static final Template TEMPLATE = template();

  private Atom() {}

  private static Template template() {
    try (Reader text =
        new InputStreamReader(
            Objects.requireNonNull(Atom.class.getResourceAsStream("feed.atom.mustache")),
            StandardCharsets.UTF_8)) {
      return Mustache.compiler().escapeHTML(true).compile(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String of(News news) {
    return TEMPLATE.execute(news).replaceAll("[\\p{Cc}\\uFFFE\\uFFFF&&[^\\n]]", " ");
  }
}
