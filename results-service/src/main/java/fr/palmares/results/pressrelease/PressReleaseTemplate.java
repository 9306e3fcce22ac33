package fr.palmares.results.pressrelease;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import fr.palmares.kernel.Refusal;
import fr.palmares.results.pressrelease.PressRelease.Figures;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words around the facts. They hold no fact themselves: a figure, a number in words or a
 * superlative of their own keeps a template from loading, an authority's name from being printed.
 */
final class PressReleaseTemplate {

  private static final Pattern SUPERLATIVE_SECTION =
      Pattern.compile("(?s)\\{\\{#\\s*superlatives\\.(\\w+)\\s*}}.*?\\{\\{/[^}]*}}");
  private static final Pattern TAG = Pattern.compile("(?s)\\{\\{.*?}}}?");

  /** Names of elements hold digits that nobody reads; what attributes say is read aloud. */
  private static final Pattern MARKUP =
      Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]*|charset=\"utf-8\"");

  private static final Pattern NUMBER =
      word(
          "\\p{N}+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze"
              + "|seize|vingt|trente|quarante|cinquante|soixante|cents?|mille|millions?|milliards?"
              + "|(?:diz|douz|quinz|vingt|trent|cent)aines?|moitié|tiers|quarts?|doubl\\w*|tripl\\w*|\\w+ièmes?");
  private static final Pattern SUPERLATIVE =
      word(
          "plus|moins|mieux|meilleure?s?|pires?|premi(?:er|ère)s?|derni(?:er|ère)s?|seule?s?"
              + "|uniques?|records?|jamais|inédite?s?|majorité|maxim\\w*|minim\\w*|tous|toutes"
              + "|aucune?s?");

  private final Template template;
  private final String literal;

  private PressReleaseTemplate(Template template, String literal) {
    this.template = template;
    this.literal = literal;
  }

  private static Pattern word(String alternatives) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  /**
   * Reads a template.
   *
   * @param html whether what is bound is escaped for HTML, or else for Markdown
   * @throws IllegalArgumentException if it states a fact of its own
   */
  static PressReleaseTemplate of(String text, boolean html) {
    Matcher sections = SUPERLATIVE_SECTION.matcher(text);
    while (sections.find()) {
      if (!Superlatives.NAMES.contains(sections.group(1))) {
        throw new IllegalArgumentException(
            "a press release knows these superlatives: "
                + Superlatives.NAMES
                + ", not "
                + sections.group(1));
      }
    }
    refuse(NUMBER, literal(text), "a number");
    refuse(SUPERLATIVE, literal(sections.replaceAll("{{}}")), "a superlative");
    return new PressReleaseTemplate(
        Mustache.compiler()
            .withEscaper(html ? Escapers.HTML : Markdown::escaped)
            .strictSections(true)
            .compile(text),
        literal(text));
  }

  /** What a template says whatever the facts are. */
  private static String literal(String text) {
    return MARKUP.matcher(TAG.matcher(text).replaceAll("\n")).replaceAll("\n");
  }

  private static void refuse(Pattern fact, String literal, String what) {
    Matcher found = fact.matcher(literal);
    if (found.find()) {
      throw new IllegalArgumentException(
          "the template of a press release states %s itself, '%s': bind it to the palmarès"
              .formatted(what, found.group()));
    }
  }

  /**
   * The text with its facts.
   *
   * @throws Refusal {@code press-release-disagrees} when a superlative does not hold, or when the
   *     template names an authority or a fact that there is not
   */
  String print(PressRelease facts) {
    for (Figures one : facts.everyone()) {
      if (word(Pattern.quote(one.authority())).matcher(literal).find()) {
        throw Refusal.conflict(
            "press-release-disagrees",
            "the template names '%s' itself: bind the name to the palmarès",
            one.authority());
      }
    }
    try {
      return template.execute(facts);
    } catch (MustacheException e) {
      if (e.getCause() instanceof Refusal refusal) {
        throw refusal;
      }
      throw Refusal.conflict(
          "press-release-disagrees", "the template asks for what there is not: %s", e);
    }
  }
}
