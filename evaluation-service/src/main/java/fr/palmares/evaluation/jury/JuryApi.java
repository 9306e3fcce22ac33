package fr.palmares.evaluation.jury;

import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.event.EvaluationEvent.Juror;
import fr.palmares.web.AllowedTo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The organizer's door to the jury of an edition and the phases of its evaluation. */
@RestController
@RequestMapping("/editions/{edition}")
class JuryApi {

  private final Commands commands;

  JuryApi(Commands commands) {
    this.commands = commands;
  }

  record JuryBody(List<Member> jurors) {}

  /**
   * A member as the organizer names them.
   *
   * @param affiliations authorities that they work for, are elected in or advise
   * @param region INSEE code of the region that they come from
   * @param senior whether they have judged before
   */
  record Member(
      JurorId juror,
      String organization,
      @Nullable List<AuthorityId> affiliations,
      @Nullable String region,
      @Nullable Boolean senior) {
    Juror appointed() {
      return new Juror(juror, organization, affiliations, region, senior);
    }
  }

  @PutMapping("/jury")
  @AllowedTo(Role.ORGANIZER)
  Receipt appoint(@PathVariable EditionYear edition, @RequestBody JuryBody body, Cause cause) {
    List<Juror> jurors = body.jurors().stream().map(Member::appointed).toList();
    return commands.send(new AppointJury(new JuryId(edition), jurors), cause);
  }

  @PostMapping("/evaluation/opening")
  @AllowedTo(Role.ORGANIZER)
  Receipt open(@PathVariable EditionYear edition, Cause cause) {
    return commands.send(new OpenEvaluation(new JuryId(edition)), cause);
  }

  record Erratum(int version) {}

  /** Whoever scored before may revise under the corrected rulebook; nobody has to. */
  @PutMapping("/evaluation/rulebook")
  @AllowedTo(Role.ORGANIZER)
  Receipt takeUp(@PathVariable EditionYear edition, @RequestBody Erratum body, Cause cause) {
    return commands.send(new TakeUpErratum(new JuryId(edition), body.version()), cause);
  }

  @PostMapping("/evaluation/closing")
  @AllowedTo(Role.ORGANIZER)
  Receipt close(@PathVariable EditionYear edition, Cause cause) {
    return commands.send(new CloseEvaluation(new JuryId(edition)), cause);
  }
}
