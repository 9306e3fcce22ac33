package fr.palmares.results.mentions;

import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.MentionId;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.rulebook.MentionOffer;
import fr.palmares.kernel.rulebook.Rulebook;
import fr.palmares.results.evaluated.Evaluations;
import fr.palmares.results.evaluated.Recusals;
import fr.palmares.results.moment.AsOf;
import fr.palmares.results.moment.Moment;
import fr.palmares.web.AllowedTo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The organizer's door to mentions: whom the rules propose, and whom the jury grants them to. */
@RestController
@RequestMapping("/editions/{edition}/mentions")
class MentionsApi {

  private final Commands commands;
  private final Evaluations evaluations;
  private final Contenders contenders;
  private final HoldersQuery holders;
  private final Recusals recusals;
  private final AsOf past;

  MentionsApi(
      Commands commands,
      Evaluations evaluations,
      Contenders contenders,
      HoldersQuery holders,
      Recusals recusals,
      AsOf past) {
    this.commands = commands;
    this.evaluations = evaluations;
    this.contenders = contenders;
    this.holders = holders;
    this.recusals = recusals;
    this.past = past;
  }

  record Grant(ApplicationId application, @Nullable String reason) {}

  record Withdrawal(ApplicationId application, String reason) {}

  /**
   * A mention on offer.
   *
   * @param proposals those whom the rule proposes, best first
   * @param tied those of equal figures at the head, whom the rulebook's tie-break orders; empty
   *     where the first stands alone
   */
  record Offer(
      MentionId mention,
      String name,
      MentionOffer.Holders holders,
      List<Proposal> proposals,
      List<ApplicationId> tied,
      List<Excluded> excluded,
      List<Holder> granted) {}

  record Proposal(ApplicationId application, String authority, Map<String, String> figures) {}

  /**
   * {@code open}: only what is not known excludes it, so that the jury may grant it and say why.
   */
  record Excluded(ApplicationId application, String authority, String reason, boolean open) {}

  @GetMapping
  @AllowedTo({Role.ORGANIZER, Role.AUDITOR})
  List<Offer> offers(
      @PathVariable EditionYear edition,
      @RequestParam(required = false) @Nullable Moment asOf,
      Actor actor) {
    recusals.checkAll(actor, edition);
    return past.read(asOf, () -> offers(edition));
  }

  private List<Offer> offers(EditionYear edition) {
    List<Contender> all = contenders.of(edition);
    List<Holder> held = holders.of(edition);
    Rulebook rulebook = evaluations.rules(edition);
    return rulebook.mentions().stream()
        .map(offer -> offer(offer, Proposals.of(offer.rule(), rulebook.tieBreaking(), all), held))
        .toList();
  }

  private static Offer offer(MentionOffer offer, Proposals proposals, List<Holder> held) {
    return new Offer(
        offer.id(),
        offer.name(),
        offer.holders(),
        offer.rule().proposes()
            ? proposals.ranked().stream().map(MentionsApi::proposal).toList()
            : List.of(),
        proposals.tiedFirst().stream().map(Contender::application).toList(),
        proposals.excluded().stream().map(MentionsApi::excluded).toList(),
        held.stream().filter(holder -> holder.mention().equals(offer.id())).toList());
  }

  private static Proposal proposal(Contender contender) {
    return new Proposal(contender.application(), contender.authority(), contender.figures());
  }

  private static Excluded excluded(Proposals.Exclusion exclusion) {
    return new Excluded(
        exclusion.contender().application(),
        exclusion.contender().authority(),
        exclusion.reason(),
        exclusion.open());
  }

  @PostMapping("/{mention}/holders")
  @AllowedTo(Role.ORGANIZER)
  Receipt grant(
      @PathVariable EditionYear edition,
      @PathVariable MentionId mention,
      @RequestBody Grant body,
      Cause cause) {
    recusals.checkAll(cause.actor(), edition);
    return commands.send(
        new GrantMention(new MentionBookId(edition, mention), body.application(), body.reason()),
        cause);
  }

  @PostMapping("/{mention}/withdrawals")
  @AllowedTo(Role.ORGANIZER)
  Receipt withdraw(
      @PathVariable EditionYear edition,
      @PathVariable MentionId mention,
      @RequestBody Withdrawal body,
      Cause cause) {
    recusals.checkAll(cause.actor(), edition);
    return commands.send(
        new WithdrawMention(new MentionBookId(edition, mention), body.application(), body.reason()),
        cause);
  }
}
