package fr.palmares.web;

import fr.palmares.kernel.Refusal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * Writes problem details (RFC 9457) in the caller's language. Titles come from the bundle {@code
 * fr.palmares.web.problems}, under {@code status.<code>}; a rule's sentence from that bundle or a
 * service's own, under {@code rule.<rule>} with the field as {@code {0}}, else it stays English.
 */
public final class ProblemWords {

  private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();

  /**
   * @param ofService the service's own bundles
   */
  ProblemWords(List<String> ofService) {
    bundles.setBasename("fr.palmares.web.problems");
    bundles.addBasenames(ofService.toArray(String[]::new));
    bundles.setDefaultEncoding(StandardCharsets.UTF_8.name());
    bundles.setFallbackToSystemLocale(false);
  }

  /** What a refusal says in this language; its own English sentence where nobody translated it. */
  public String sentence(Refusal refusal, Locale locale) {
    return sentence(refusal.rule(), refusal.field(), refusal.sentence(), locale);
  }

  private String sentence(String rule, @Nullable String field, String english, Locale locale) {
    String said =
        bundles.getMessage("rule." + rule, new Object[] {field == null ? "" : field}, null, locale);
    return said == null ? english : said;
  }

  /**
   * A problem to answer with.
   *
   * @param sentence in English, where the rule has no translation
   */
  public ProblemDetail problem(
      HttpStatus status, String rule, @Nullable String field, String sentence, Locale locale) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(status, sentence(rule, field, sentence, locale));
    problem.setType(URI.create("urn:palmares:problem:" + rule));
    problem.setTitle(title(status, locale));
    problem.setProperty("rule", rule);
    if (field != null) {
      problem.setProperty("field", field);
    }
    return problem;
  }

  private String title(HttpStatus status, Locale locale) {
    String title = bundles.getMessage("status." + status.value(), null, null, locale);
    return title == null ? status.getReasonPhrase() : title;
  }
}
