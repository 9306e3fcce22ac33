package fr.palmares.results.history;

import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.LevelScaleId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.event.ResultEvent.PastPalmaresImported.PastResult;
import fr.palmares.kernel.rulebook.LevelScale;
import fr.palmares.results.evaluated.Evaluations;
import fr.palmares.results.history.PastEvent.PastPalmaresImported;
import fr.palmares.results.moment.AsOf;
import fr.palmares.results.moment.Moment;
import fr.palmares.web.AllowedTo;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

  private static final ZoneId HERE = ZoneId.of("Europe/Paris");

  private final Commands commands;
  private final PastEditions pasts;
  private final Evaluations evaluations;
  private final AsOf then;
  private final Clock clock;

  PastApi(Commands commands, PastEditions pasts, Evaluations evaluations, AsOf then, Clock clock) {
    this.commands = commands;
    this.pasts = pasts;
    this.evaluations = evaluations;
    this.then = then;
    this.clock = clock;
  }

  record PastPalmares(EditionYear edition, LevelScaleId scale, List<PastResult> results) {}

  @PostMapping("/past-palmares")
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo(Role.ORGANIZER)
  Receipt tell(@RequestBody PastPalmares body, Cause cause) {
    if (pasts.runHere(body.edition())) {
      throw Refusal.conflict(
          "edition-run-here", "%s was run here: it is known to the last point", body.edition());
    }
    LevelScale scale = ordered(body.scale());
    for (int i = 0; i < body.results().size(); i++) {
      checkOnScale(scale, body.results().get(i), "results[" + i + "]");
    }
    return commands.send(
        new ImportPastPalmares(new PastId(body.edition()), body.scale(), body.results()), cause);
  }

  /** What is known of an edition of the past, with the source of each result. */
  @GetMapping("/past-palmares/{edition}")
  @AllowedTo(Role.PUBLIC)
  PastPalmares known(
      @PathVariable EditionYear edition, @RequestParam(required = false) @Nullable Moment asOf) {
    return then.read(asOf, () -> known(edition));
  }

  private PastPalmares known(EditionYear edition) {
    Past past = pasts.of(edition);
    PastPalmaresImported known = past.known();
    if (known == null) {
      throw Refusal.unknown("past-not-told", "nothing of %s was imported", edition);
    }
    return new PastPalmares(known.edition(), known.scale(), past.results());
  }

  /** {@code insteadOf}: who was told by mistake, by SIREN or as {@code commune-vif}. */
  record Correction(PastResult result, @Nullable AuthorityId insteadOf, String reason) {}

  /** What holds of one authority instead of what was told, or besides. */
  @PostMapping("/past-palmares/{edition}/corrections")
  @AllowedTo(Role.ORGANIZER)
  Receipt correct(@PathVariable EditionYear edition, @RequestBody Correction body, Cause cause) {
    PastPalmaresImported known = pasts.of(edition).known();
    if (known != null) {
      checkOnScale(ordered(known.scale()), body.result(), "result");
    }
    return commands.send(
        new CorrectPastResult(new PastId(edition), body.result(), body.insteadOf(), body.reason()),
        cause);
  }

  /** A scale as a rulebook here orders it; null where none does. */
  private @Nullable LevelScale ordered(LevelScaleId scale) {
    return new Scales(evaluations.rulebooks()).named(scale);
  }

  /** Where no rulebook here orders the scale, nobody can tell. */
  private static void checkOnScale(@Nullable LevelScale scale, PastResult result, String field) {
    LevelId level = result.level();
    if (scale != null && level != null && !scale.has(level)) {
      throw Refusal.invalid(
          "level-not-on-scale", field + ".level", "'%s' is not on %s", level, scale.id());
    }
  }

  record Withdrawal(String reason) {}

  /** Nothing of what was told holds any more; it may be told anew, or the edition be run here. */
  @PostMapping("/past-palmares/{edition}/withdrawal")
  @AllowedTo(Role.ORGANIZER)
  Receipt withdraw(@PathVariable EditionYear edition, @RequestBody Withdrawal body, Cause cause) {
    return commands.send(new WithdrawPastPalmares(new PastId(edition), body.reason()), cause);
  }

  /**
   * What a file tells, of all its editions, each one event: it is checked as a whole, and with
   * faults nothing is taken. Of what its sources contradict each other in, that the authority took
   * part.
   *
   * @param scale the level scale of those editions
   */
  @PostMapping(value = "/past-palmares/file", consumes = MediaType.ALL_VALUE)
  @AllowedTo(Role.ORGANIZER)
  FileReport tell(
      @RequestBody(required = false) byte @Nullable [] file,
      @RequestParam LevelScaleId scale,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Cause cause) {
    PastFile.Told read = PastFile.read(file == null ? new byte[0] : file, ordered(scale));
    List<PastFile.Fault> faults = new ArrayList<>(read.faults());
    read.editions()
        .forEach(
            (edition, results) ->
                otherwise(edition, scale, results)
                    .ifPresent(sentence -> faults.add(new PastFile.Fault(0, sentence))));
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

  /** Why an edition cannot be told so: each is told once, and a file as a whole or not at all. */
  private Optional<String> otherwise(
      EditionYear edition, LevelScaleId scale, List<PastResult> results) {
    if (pasts.runHere(edition)) {
      return Optional.of(
          "L’édition %s a été conduite ici : ses résultats ne s’importent pas.".formatted(edition));
    }
    if (edition.value() > clock.instant().atZone(HERE).getYear()) {
      return Optional.of(
          "L’édition %s est à venir : ce n’est pas une édition passée.".formatted(edition));
    }
    PastPalmaresImported known = pasts.of(edition).known();
    if (known == null) {
      return Optional.empty();
    }
    if (!known.scale().equals(scale)) {
      return Optional.of(
          "Les résultats de %s ont été importés sur l’échelle %s, non sur %s."
              .formatted(edition, known.scale(), scale));
    }
    return known.results().equals(results)
        ? Optional.empty()
        : Optional.of(
            "D’autres résultats de %s ont été importés : corrigez-les un par un."
                .formatted(edition));
  }

  /** What a file tells; with {@code faults}, or on a dry run, nothing of it was taken. */
  record FileReport(
      boolean nothingTaken,
      int editions,
      int results,
      List<Claims.Conflict> conflicts,
      List<PastFile.Fault> faults) {}
}
