package fr.palmares.evaluation.calibration;

import fr.palmares.evaluation.scoring.GivenScore;
import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.Role;
import fr.palmares.web.AllowedTo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door to an edition's calibration round. */
@RestController
@RequestMapping("/editions/{edition}/calibration")
class CalibrationApi {

  private final Commands commands;
  private final CalibrationQuery calibrations;

  CalibrationApi(Commands commands, CalibrationQuery calibrations) {
    this.commands = commands;
    this.calibrations = calibrations;
  }

  record FileBody(String title, String description, Map<CriterionId, String> answers) {}

  record SheetBody(List<ScoreBody> scores) {
    List<CalibrationScore> given() {
      return scores.stream().map(ScoreBody::given).toList();
    }
  }

  /** Points, or that the juror abstains and why. */
  record ScoreBody(
      CriterionId criterion,
      @Nullable Points points,
      @Nullable Boolean abstain,
      @Nullable String comment) {
    CalibrationScore given() {
      GivenScore given = GivenScore.of(criterion, points, abstain, comment, null);
      return new CalibrationScore(criterion, points, given.comment());
    }
  }

  @PutMapping
  @AllowedTo(Role.ORGANIZER)
  Receipt give(@PathVariable EditionYear edition, @RequestBody FileBody body, Cause cause) {
    CalibrationId calibration = new CalibrationId(edition);
    return commands.send(
        new GiveFile(calibration, body.title(), body.description(), body.answers()), cause);
  }

  @GetMapping
  @AllowedTo({Role.ORGANIZER, Role.JUROR, Role.AUDITOR})
  CalibrationView file(@PathVariable EditionYear edition, Actor actor) {
    return calibrations.file(edition, actor);
  }

  @PutMapping("/sheet")
  @AllowedTo(Role.JUROR)
  Receipt score(
      @PathVariable EditionYear edition, @RequestBody SheetBody body, Actor actor, Cause cause) {
    CalibrationSheetId own = new CalibrationSheetId(edition, JurorId.of(actor.id().text()));
    return commands.send(new GiveSheet(own, body.given()), cause);
  }

  @GetMapping("/sheet")
  @AllowedTo(Role.JUROR)
  CalibrationSheet sheet(@PathVariable EditionYear edition, Actor actor) {
    return calibrations.ownSheet(edition, actor);
  }

  @PostMapping("/closing")
  @AllowedTo(Role.ORGANIZER)
  Receipt close(@PathVariable EditionYear edition, Cause cause) {
    return commands.send(new CloseCalibration(new CalibrationId(edition)), cause);
  }

  @GetMapping("/report")
  @AllowedTo({Role.ORGANIZER, Role.JUROR, Role.AUDITOR})
  CalibrationReport report(@PathVariable EditionYear edition, Actor actor) {
    return calibrations.report(edition, actor);
  }
}
