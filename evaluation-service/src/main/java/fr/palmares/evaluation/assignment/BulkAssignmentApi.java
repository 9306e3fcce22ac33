package fr.palmares.evaluation.assignment;

import fr.palmares.evaluation.assignment.AssignmentFile.Fault;
import fr.palmares.evaluation.assignment.FileAssignment.Checked;
import fr.palmares.evaluation.scoring.Visibility;
import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
import fr.palmares.web.AllowedTo;
import fr.palmares.web.PositionHeaders;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where an organizer assigns many applications at once. Not one who sits in the jury: what is
 * assigned, and how many files everyone has, would tell them of files they are recused from.
 */
@RestController
@RequestMapping("/editions/{edition}/assignments")
class BulkAssignmentApi {

  private final Assigning assigning;
  private final Distributor distributor;
  private final FileAssignment files;
  private final Visibility visibility;
  private final FaultWords words;
  private final PositionHeaders positions;

  BulkAssignmentApi(
      Assigning assigning,
      Distributor distributor,
      FileAssignment files,
      Visibility visibility,
      FaultWords words,
      PositionHeaders positions) {
    this.assigning = assigning;
    this.distributor = distributor;
    this.files = files;
    this.visibility = visibility;
    this.words = words;
    this.positions = positions;
  }

  record DistributionBody(Integer perApplication, Boolean dryRun) {}

  /** What a file would do or did; with errors it does nothing. */
  record FileReport(boolean dryRun, int applications, int assignments, List<FileError> errors) {}

  /** What is wrong with a line; lines count from 1, the header included. */
  record FileError(int line, String rule, String message) {}

  @PostMapping("/automatic")
  @AllowedTo(Role.ORGANIZER)
  Distributed distribute(
      @PathVariable EditionYear edition,
      @RequestBody DistributionBody body,
      Actor actor,
      Cause cause,
      HttpServletResponse response) {
    visibility.checkNotOfTheJury(actor, edition);
    int perApplication = body.perApplication();
    if (body.dryRun()) {
      return assigning.alone(edition, () -> distributor.wouldBe(edition, perApplication));
    }
    positions.mark(response, assigning.distribute(edition, perApplication, cause));
    return distributor.done(edition, perApplication);
  }

  /** A CSV file with the header {@code application,juror}. */
  @PostMapping("/file")
  @AllowedTo(Role.ORGANIZER)
  ResponseEntity<?> file(
      @PathVariable EditionYear edition,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestBody byte[] body,
      Actor actor,
      Cause cause,
      Locale locale,
      HttpServletResponse response) {
    visibility.checkNotOfTheJury(actor, edition);
    AssignmentFile file = AssignmentFile.read(body);
    return assigning.alone(
        edition,
        () -> {
          Checked checked = files.check(edition, file);
          List<FileError> errors =
              checked.faults().stream().map(fault -> error(fault, locale)).toList();
          if (!dryRun && !errors.isEmpty()) {
            return refused(errors, locale);
          }
          if (!dryRun) {
            Receipt receipt = assigning.assign(checked.jurors(), Means.BY_FILE, cause);
            positions.mark(response, receipt);
          }
          return ResponseEntity.ok(
              new FileReport(dryRun, checked.jurors().size(), file.lines().size(), errors));
        });
  }

  private ResponseEntity<?> refused(List<FileError> errors, Locale locale) {
    Refusal refusal =
        Refusal.invalid(
            "assignment-file-refused", "file", "correct the lines that are listed: none was taken");
    return ResponseEntity.of(
            words.problem(HttpStatus.UNPROCESSABLE_CONTENT, refusal, errors, locale))
        .build();
  }

  private FileError error(Fault fault, Locale locale) {
    return new FileError(
        fault.line(), fault.refusal().rule(), words.sentence(fault.refusal(), locale));
  }
}
