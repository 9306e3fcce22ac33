package fr.palmares.evaluation.assignment;

import fr.palmares.evaluation.assignment.assigned.AssignmentView;
import fr.palmares.evaluation.assignment.assigned.AssignmentsQuery;
import fr.palmares.evaluation.jury.Juries;
import fr.palmares.evaluation.jury.Jury;
import fr.palmares.evaluation.scoring.Sheets;
import fr.palmares.evaluation.scoring.Visibility;
import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Role;
import fr.palmares.web.AllowedTo;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where an organizer assigns one application by hand, and everyone reads what they may. */
@RestController
class AssignmentApi {

  private final Commands commands;
  private final AssignmentsQuery assignments;
  private final Visibility visibility;
  private final Juries juries;
  private final Sheets sheets;

  AssignmentApi(
      Commands commands,
      AssignmentsQuery assignments,
      Visibility visibility,
      Juries juries,
      Sheets sheets) {
    this.commands = commands;
    this.assignments = assignments;
    this.visibility = visibility;
    this.juries = juries;
    this.sheets = sheets;
  }

  record AssignmentBody(List<JurorId> jurors) {}

  record AssignmentList(EditionYear edition, List<AssignmentView> assignments) {}

  @PutMapping("/applications/{application}/assignment")
  @AllowedTo(Role.ORGANIZER)
  Receipt assign(
      @PathVariable ApplicationId application,
      @RequestBody AssignmentBody body,
      Actor actor,
      Cause cause) {
    visibility.checkNotOfTheJury(actor, application.edition());
    AssignmentId assignment = new AssignmentId(application);
    return commands.send(new AssignJurors(assignment, body.jurors(), Means.BY_HAND), cause);
  }

  /** Whoever sits in the jury reads their own assignments, but for files they are recused from. */
  @GetMapping("/editions/{edition}/assignments")
  @AllowedTo({Role.ORGANIZER, Role.JUROR, Role.AUDITOR})
  AssignmentList assignments(@PathVariable EditionYear edition, Actor actor) {
    visibility.checkKnown(edition);
    Jury jury = juries.of(edition);
    JurorId reader = JurorId.of(actor.id().text());
    if (actor.role() == Role.JUROR) {
      jury.checkMember(reader);
    }
    List<AssignmentView> readable =
        jury.member(reader.text()).isEmpty()
            ? assignments.of(edition)
            : assignments.of(edition, reader).stream()
                .filter(own -> !sheets.of(own.application(), reader).recused())
                .toList();
    return new AssignmentList(edition, readable);
  }
}
