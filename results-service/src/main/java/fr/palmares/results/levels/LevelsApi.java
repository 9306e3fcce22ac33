package fr.palmares.results.levels;

import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LevelId;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.rulebook.Assessment;
import fr.palmares.results.evaluated.Evaluation;
import fr.palmares.results.evaluated.Evaluations;
import fr.palmares.results.evaluated.Recusals;
import fr.palmares.results.moment.AsOf;
import fr.palmares.results.moment.Moment;
import fr.palmares.web.AllowedTo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The organizer's door to levels: what the rulebook gives, and what the jury awards. */
@RestController
class LevelsApi {

  private final Commands commands;
  private final Evaluations evaluations;
  private final AwardsQuery awards;
  private final Recusals recusals;
  private final AsOf past;

  LevelsApi(
      Commands commands,
      Evaluations evaluations,
      AwardsQuery awards,
      Recusals recusals,
      AsOf past) {
    this.commands = commands;
    this.evaluations = evaluations;
    this.awards = awards;
    this.recusals = recusals;
    this.past = past;
  }

  record Award(@Nullable Departure departure) {}

  /** {@code level}: null, said as such, for no level. */
  record Departure(Optional<LevelId> level, String reason) {
    AwardLevel.Departure expected() {
      return new AwardLevel.Departure(level.orElse(null), reason);
    }
  }

  /** {@code level}: null, said as such, for no level. */
  record Correction(Optional<LevelId> level, String reason) {}

  /** {@code proposal}: the number under which the list of errata has it. */
  record Approval(int proposal) {}

  record Rejection(String reason) {}

  /**
   * An edition's levels, without the files that are closed to the reader.
   *
   * @param rulebookVersion null where the rulebook had not arrived yet, as of then
   * @param closed whether applications are closed, so that it is known who competes
   * @param pending applications that compete and are not evaluated yet
   */
  record Levels(
      EditionYear edition,
      @Nullable Integer rulebookVersion,
      boolean closed,
      List<Line> applications,
      List<ApplicationId> pending) {}

  /** One application; {@code awarded} says whether {@code level} is decided. */
  record Line(
      ApplicationId application,
      String authority,
      BigDecimal total,
      BigDecimal percent,
      @Nullable LevelId computed,
      boolean awarded,
      @Nullable LevelId level,
      @Nullable String reason) {}

  @GetMapping("/editions/{edition}/levels")
  @AllowedTo({Role.ORGANIZER, Role.AUDITOR})
  Levels levels(
      @PathVariable EditionYear edition,
      @RequestParam(required = false) @Nullable Moment asOf,
      Actor actor) {
    if (asOf != null && asOf.counts()) {
      recusals.checkAll(actor, edition);
    }
    evaluations.rules(edition);
    Set<ApplicationId> closed = recusals.closedTo(actor, edition);
    return past.read(asOf, () -> levels(edition, closed));
  }

  private Levels levels(EditionYear edition, Set<ApplicationId> closed) {
    Map<ApplicationId, AwardsQuery.Standing> awarded = awards.of(edition);
    return new Levels(
        edition,
        evaluations.rulebook(edition).map(rulebook -> rulebook.version()).orElse(null),
        evaluations.closed(edition),
        evaluations.of(edition).stream()
            .filter(evaluation -> !closed.contains(evaluation.application()))
            .map(evaluation -> line(evaluation, awarded.get(evaluation.application())))
            .toList(),
        evaluations.pending(edition).stream().filter(file -> !closed.contains(file)).toList());
  }

  private static Line line(Evaluation evaluation, AwardsQuery.@Nullable Standing standing) {
    Assessment assessment = evaluation.assessment();
    return new Line(
        evaluation.application(),
        evaluation.authority().name(),
        assessment.total().rounded(),
        assessment.percentage().rounded(),
        assessment.level(),
        standing != null,
        standing == null ? null : standing.level(),
        standing == null ? null : standing.reason());
  }

  @PostMapping("/applications/{application}/level")
  @AllowedTo(Role.ORGANIZER)
  Receipt award(@PathVariable ApplicationId application, @RequestBody Award body, Cause cause) {
    recusals.checkFile(cause.actor(), application);
    Departure departure = body.departure();
    return commands.send(
        new AwardLevel(new AwardId(application), departure == null ? null : departure.expected()),
        cause);
  }

  /** Proposes an erratum, with a reason that everyone will read once it is approved. */
  @PostMapping("/applications/{application}/level/corrections")
  @AllowedTo(Role.ORGANIZER)
  Receipt correct(
      @PathVariable ApplicationId application, @RequestBody Correction body, Cause cause) {
    recusals.checkFile(cause.actor(), application);
    return commands.send(
        new CorrectLevel(new AwardId(application), body.level().orElse(null), body.reason()),
        cause);
  }

  @PostMapping("/applications/{application}/level/corrections/approval")
  @AllowedTo(Role.ORGANIZER)
  Receipt approve(
      @PathVariable ApplicationId application, @RequestBody Approval body, Cause cause) {
    recusals.checkFile(cause.actor(), application);
    return commands.send(new ApproveCorrection(new AwardId(application), body.proposal()), cause);
  }

  @PostMapping("/applications/{application}/level/corrections/rejection")
  @AllowedTo(Role.ORGANIZER)
  Receipt reject(
      @PathVariable ApplicationId application, @RequestBody Rejection body, Cause cause) {
    recusals.checkFile(cause.actor(), application);
    return commands.send(new RejectCorrection(new AwardId(application), body.reason()), cause);
  }
}
