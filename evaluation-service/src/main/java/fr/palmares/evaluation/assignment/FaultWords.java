package fr.palmares.evaluation.assignment;

import fr.palmares.kernel.Refusal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Words for what is wrong with a file, each line in the caller's language. */
@Component
class FaultWords {

  private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();

  FaultWords() {
    bundles.setBasenames("fr.palmares.evaluation.problems", "fr.palmares.web.problems");
    bundles.setDefaultEncoding(StandardCharsets.UTF_8.name());
    bundles.setFallbackToSystemLocale(false);
  }

  String sentence(Refusal refusal, Locale locale) {
    Object[] field = {Objects.requireNonNullElse(refusal.field(), "")};
    String said = bundles.getMessage("rule." + refusal.rule(), field, null, locale);
    return said == null ? refusal.sentence() : said;
  }

  /** The refusal of the whole file, with what is wrong with its lines. */
  ProblemDetail problem(HttpStatus status, Refusal refusal, List<?> errors, Locale locale) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence(refusal, locale));
    problem.setType(URI.create("urn:palmares:problem:" + refusal.rule()));
    problem.setTitle(bundles.getMessage("status." + status.value(), null, "Refused", locale));
    problem.setProperty("rule", refusal.rule());
    problem.setProperty("errors", errors);
    return problem;
  }
}
