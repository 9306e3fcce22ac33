package fr.palmares.results.mentions;

import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.Role;
import fr.palmares.results.evaluated.Recusals;
import fr.palmares.web.AllowedTo;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a mention is corrected after the publication: proposed by one, decided by another. */
@RestController
@RequestMapping("/editions/{edition}/mentions/{mention}/errata")
class MentionErrataApi {

  private final Commands commands;
  private final Recusals recusals;

  MentionErrataApi(Commands commands, Recusals recusals) {
    this.commands = commands;
    this.recusals = recusals;
  }

  /** {@code reason}: everyone will read it once the erratum is approved. */
  record Erratum(
      @Nullable ApplicationId withdrawn, @Nullable ApplicationId granted, String reason) {}

  /** {@code proposal}: the number under which the list of errata has it. */
  record Approval(int proposal) {}

  record Rejection(String reason) {}

  @PostMapping
  @AllowedTo(Role.ORGANIZER)
  Receipt propose(
      @PathVariable EditionYear edition,
      @PathVariable MentionId mention,
      @RequestBody Erratum body,
      Cause cause) {
    recusals.checkAll(cause.actor(), edition);
    return commands.send(
        new ProposeErratum(
            new MentionBookId(edition, mention), body.withdrawn(), body.granted(), body.reason()),
        cause);
  }

  @PostMapping("/approval")
  @AllowedTo(Role.ORGANIZER)
  Receipt approve(
      @PathVariable EditionYear edition,
      @PathVariable MentionId mention,
      @RequestBody Approval body,
      Cause cause) {
    recusals.checkAll(cause.actor(), edition);
    return commands.send(
        new ApproveErratum(new MentionBookId(edition, mention), body.proposal()), cause);
  }

  @PostMapping("/rejection")
  @AllowedTo(Role.ORGANIZER)
  Receipt reject(
      @PathVariable EditionYear edition,
      @PathVariable MentionId mention,
      @RequestBody Rejection body,
      Cause cause) {
    recusals.checkAll(cause.actor(), edition);
    return commands.send(
        new RejectErratum(new MentionBookId(edition, mention), body.reason()), cause);
  }
}
