package fr.palmares.evaluation.scoring;

import fr.palmares.evaluation.scoring.SheetsFile.Done;
import fr.palmares.evaluation.scoring.SheetsImport.Step;
import fr.palmares.evaluation.scoring.spreadsheet.Fault;
import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Role;
import fr.palmares.web.AllowedTo;
import fr.palmares.web.PositionHeaders;
import fr.palmares.web.ProblemWords;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The door for jurors who score offline, in a spreadsheet. */
@RestController
@RequestMapping("/editions/{edition}")
class SheetsFileApi {

  private static final String CSV = "text/csv;charset=UTF-8";

  private final SheetsFile file;
  private final ProblemWords words;
  private final PositionHeaders positions;

  SheetsFileApi(SheetsFile file, ProblemWords words, PositionHeaders positions) {
    this.file = file;
    this.words = words;
    this.positions = positions;
  }

  /**
   * What became of a file, or would.
   *
   * @param errors everything that is wrong with it; with one of them nothing is done
   */
  record Report(boolean dryRun, List<Sheet> sheets, List<Mistake> errors) {}

  /**
   * What became of a sheet, or would.
   *
   * @param outcome {@code submitted}, {@code drafted}, {@code revised}, {@code unchanged} or {@code
   *     left-blank}
   * @param criteria how many criteria were given or revised
   */
  record Sheet(ApplicationId application, String outcome, int criteria) {}

  /** What is wrong in a cell. */
  record Mistake(int line, String column, String rule, String sentence) {}

  @GetMapping("/sheets.csv")
  @AllowedTo(Role.JUROR)
  ResponseEntity<byte[]> sheets(@PathVariable EditionYear edition, Actor actor) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"fiches-" + edition + ".csv\"")
        .body(file.of(edition, juror(actor)));
  }

  /** Takes a file as a whole or not at all; a dry run only tells what would become of it. */
  @PostMapping("/sheets/file")
  @AllowedTo(Role.JUROR)
  ResponseEntity<?> take(
      @PathVariable EditionYear edition,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestBody byte[] body,
      Actor actor,
      Cause cause,
      Locale locale,
      HttpServletResponse response) {
    if (dryRun) {
      return ResponseEntity.ok(report(true, file.read(edition, juror(actor), body)));
    }
    Done done = file.take(edition, juror(actor), body, cause);
    if (!done.imported().faults().isEmpty()) {
      return ResponseEntity.unprocessableContent().body(refused(done.imported(), locale));
    }
    positions.mark(response, new Receipt(done.position()));
    return ResponseEntity.ok(report(false, done.imported()));
  }

  private ProblemDetail refused(SheetsImport imported, Locale locale) {
    ProblemDetail problem =
        words.problem(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "sheets-file-refused",
            "file",
            "Nothing of this file was taken: correct what is listed and send it again.",
            locale);
    problem.setProperty("errors", errors(imported));
    return problem;
  }

  private Report report(boolean dryRun, SheetsImport imported) {
    return new Report(
        dryRun, imported.steps().stream().map(SheetsFileApi::sheet).toList(), errors(imported));
  }

  private static Sheet sheet(Step step) {
    return new Sheet(step.application(), step.outcome().text(), step.criteria());
  }

  /** In French whatever the browser prefers: so is the file. */
  private List<Mistake> errors(SheetsImport imported) {
    return imported.faults().stream().map(this::mistake).toList();
  }

  private Mistake mistake(Fault fault) {
    return new Mistake(
        fault.line(),
        fault.column().title(),
        fault.refusal().rule(),
        words.sentence(fault.refusal(), Locale.FRENCH));
  }

  private static JurorId juror(Actor actor) {
    return JurorId.of(actor.id().text());
  }
}
