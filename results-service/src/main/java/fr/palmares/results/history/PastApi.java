package fr.palmares.results.history;

import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.eventing.Streams;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.event.ResultEvent.PastPalmaresImported.PastResult;
import fr.palmares.results.history.PastEvent.PastPalmaresImported;
import fr.palmares.web.AllowedTo;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The organizer's door to the editions of the past. */
@RestController
class PastApi {

  private final Commands commands;
  private final Streams streams;

  PastApi(Commands commands, Streams streams) {
    this.commands = commands;
    this.streams = streams;
  }

  record PastPalmares(EditionYear edition, LevelScaleId scale, List<PastResult> results) {}

  @PostMapping("/past-palmares")
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo(Role.ORGANIZER)
  Receipt tell(@RequestBody PastPalmares body, Cause cause) {
    return commands.send(
        new ImportPastPalmares(new PastId(body.edition()), body.scale(), body.results()), cause);
  }

  /** What is known of an edition of the past, with the source of each result. */
  @GetMapping("/past-palmares/{edition}")
  @AllowedTo(Role.PUBLIC)
  PastPalmares known(@PathVariable EditionYear edition) {
    Past past = past(edition);
    PastPalmaresImported known = past.known();
    if (known == null) {
      throw Refusal.unknown("past-not-told", "nothing of %s was imported", edition);
    }
    return new PastPalmares(known.edition(), known.scale(), past.results());
  }

  private Past past(EditionYear edition) {
    return streams.load(new PastId(edition).toString(), PastEvent.class, Past.UNTOLD, Past::evolve);
  }

  record Correction(PastResult result, String reason) {}

  /** What holds of one authority instead of what was told, or besides. */
  @PostMapping("/past-palmares/{edition}/corrections")
  @AllowedTo(Role.ORGANIZER)
  Receipt correct(@PathVariable EditionYear edition, @RequestBody Correction body, Cause cause) {
    return commands.send(
        new CorrectPastResult(new PastId(edition), body.result(), body.reason()), cause);
  }

  /**
   * What a file tells, of all its editions: with faults nothing is taken, and of what its sources
   * contradict each other in, that the authority took part.
   *
   * @param scale the level scale of those editions
   */
  @PostMapping(value = "/past-palmares/file", consumes = MediaType.ALL_VALUE)
  @AllowedTo(Role.ORGANIZER)
  FileReport tell(
      @RequestBody byte[] file,
      @RequestParam LevelScaleId scale,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Cause cause) {
    PastFile.Told read = PastFile.read(file);
    List<PastFile.Fault> faults = new ArrayList<>(read.faults());
    read.editions()
        .forEach(
            (edition, results) -> {
              PastPalmaresImported known = past(edition).known();
              if (known != null && !known.results().equals(results)) {
                faults.add(
                    new PastFile.Fault(
                        0,
                        "D’autres résultats de "
                            + edition
                            + " ont été importés : corrigez-les un par un."));
              }
            });
    if (faults.isEmpty() && !dryRun) {
      read.editions()
          .forEach(
              (edition, results) ->
                  commands.send(
                      new ImportPastPalmares(new PastId(edition), scale, results),
                      cause.part(edition.text())));
    }
    return new FileReport(
        dryRun || !faults.isEmpty(),
        read.editions().size(),
        read.editions().values().stream().mapToInt(List::size).sum(),
        read.conflicts(),
        faults);
  }

  /** What a file tells; with {@code faults}, or on a dry run, nothing of it was taken. */
  record FileReport(
      boolean nothingTaken,
      int editions,
      int results,
      List<Claims.Conflict> conflicts,
      List<PastFile.Fault> faults) {}
}
