package fr.palmares.application.demarches;

import fr.palmares.application.demarches.Report.Reason;
import fr.palmares.application.edition.Edition;
import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
import fr.palmares.web.AllowedTo;
import fr.palmares.web.LargeBody;
import fr.palmares.web.PositionHeaders;
import fr.palmares.web.ProblemWords;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The organizer's door for what was filed in démarches-simplifiées. */
@RestController
class DemarchesApi {

  private static final String LARGEST = "${palmares.demarches.max-size:16MB}";

  private final Importer importer;
  private final ProblemWords words;
  private final PositionHeaders positions;

  DemarchesApi(Importer importer, ProblemWords words, PositionHeaders positions) {
    this.importer = importer;
    this.words = words;
    this.positions = positions;
  }

  /**
   * Takes {@code {mapping, export}}: each as an object, or as a text (a mapping in YAML, an export
   * as a table). Only tells what would be unless {@code dryRun=false}.
   */
  @PostMapping(
      path = "/editions/{edition}/demarches/import",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  @LargeBody(LARGEST)
  @AllowedTo(Role.ORGANIZER)
  Report take(
      @PathVariable EditionYear edition,
      @RequestParam(defaultValue = "true") boolean dryRun,
      @RequestBody byte[] body,
      Cause cause,
      Locale locale,
      HttpServletResponse response) {
    Map<?, ?> both = Documents.body(body);
    return run(edition, dryRun, both.get("mapping"), both.get("export"), cause, locale, response);
  }

  /** Takes the same as two files. */
  @PostMapping(
      path = "/editions/{edition}/demarches/import",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @LargeBody(LARGEST)
  @AllowedTo(Role.ORGANIZER)
  Report takeFiles(
      @PathVariable EditionYear edition,
      @RequestParam(defaultValue = "true") boolean dryRun,
      @RequestPart MultipartFile mapping,
      @RequestPart MultipartFile export,
      Cause cause,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    return run(
        edition,
        dryRun,
        Documents.text(mapping.getBytes()),
        Documents.text(export.getBytes()),
        cause,
        locale,
        response);
  }

  private Report run(
      EditionYear year,
      boolean dryRun,
      @Nullable Object mapping,
      @Nullable Object export,
      Cause cause,
      Locale locale,
      HttpServletResponse response) {
    Edition edition = importer.edition(year);
    Mapping read = MappingReader.read(Documents.mapping(mapping), edition.rules());
    Export dossiers = Documents.export(export);
    ImportRun run =
        dryRun
            ? importer.toSee(year, edition, read, cause.actor())
            : importer.inEarnest(year, edition, read, cause);
    Report report = run.over(dossiers, refusal -> reason(refusal, locale));
    positions.mark(response, new Receipt(run.position()));
    return report;
  }

  private Reason reason(Refusal refusal, Locale locale) {
    return new Reason(refusal.rule(), refusal.field(), words.sentence(refusal, locale));
  }

  /** The JSON Schema (2020-12) of a mapping. */
  @GetMapping(path = "/schemas/demarches-mapping", produces = "application/schema+json")
  @AllowedTo(Role.PUBLIC)
  Resource schema() {
    return new ClassPathResource("demarches-mapping.schema.json");
  }

  @ExceptionHandler
  ProblemDetail invalid(InvalidMapping invalid, Locale locale) {
    ProblemDetail problem =
        words.problem(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "invalid-mapping",
            "mapping",
            "The mapping cannot be used as it is: correct what is listed.",
            locale);
    problem.setProperty(
        "violations",
        invalid.violations().stream()
            .map(
                found ->
                    new AtPointer(
                        found.pointer(),
                        found.why().rule(),
                        Words.shown(words.sentence(found.why(), locale))))
            .toList());
    return problem;
  }

  /**
   * What is wrong with a mapping, in the caller's language.
   *
   * @param pointer where it stands in the document (RFC 6901)
   */
  record AtPointer(String pointer, String rule, String message) {}
}
