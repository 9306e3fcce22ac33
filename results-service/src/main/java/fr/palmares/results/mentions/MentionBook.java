package fr.palmares.results.mentions;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Prose;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.MentionOffer;
import fr.palmares.results.mentions.MentionEvent.MentionErratumProposed;
import fr.palmares.results.mentions.MentionEvent.MentionGranted;
import fr.palmares.results.mentions.MentionEvent.MentionWithdrawn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a mention of an edition, as its events tell.
 *
 * @param proposed the erratum that waits for a second person; null where none does
 * @param errata how many errata were proposed
 */
public record MentionBook(
    List<ApplicationId> holders, @Nullable MentionErratumProposed proposed, int errata) {

  /** Before anything happened. */
  public static final MentionBook NONE = new MentionBook(List.of(), null, 0);

  public MentionBook {
    holders = List.copyOf(holders);
  }

  /**
   * The jury grants a mention that the rulebook offers, with its reason or on the rule's grounds,
   * to someone whom the rule does not exclude; where it excludes for want of knowledge only, the
   * jury may know better, and says why.
   */
  List<MentionEvent> grant(GrantMention command, MentionOffer offer, Proposals proposals) {
    ApplicationId application = command.application();
    if (holders.contains(application)) {
      throw Refusal.conflict("mention-already-held", "%s holds this mention already", application);
    }
    if (offer.holders().unique() && !holders.isEmpty()) {
      throw Refusal.conflict(
          "mention-is-unique", "%s holds it, and only one may: withdraw it first", holders.get(0));
    }
    Contender holder = contender(proposals, application);
    proposals
        .forbids(application)
        .ifPresent(
            reason -> {
              throw Refusal.conflict(
                  "not-eligible",
                  "the rulebook excludes %s from this mention: %s",
                  application,
                  reason);
            });
    Optional<Contender> first = proposals.first();
    return List.of(
        new MentionGranted(
            command.book().edition(),
            command.book().mention(),
            application,
            grounds(command, holder, proposals),
            holder.figures(),
            first.map(Contender::application).orElse(null)));
  }

  private static Contender contender(Proposals proposals, ApplicationId application) {
    return java.util.stream.Stream.concat(
            proposals.ranked().stream(),
            proposals.excluded().stream().map(Proposals.Exclusion::contender))
        .filter(contender -> contender.application().equals(application))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.conflict(
                    "level-not-awarded", "award a level, or none, to %s first", application));
  }

  private static String grounds(GrantMention command, Contender holder, Proposals proposals) {
    String reason = command.reason();
    if (reason != null && !reason.isBlank()) {
      return Prose.reason(reason);
    }
    if (proposals.first().filter(holder::equals).isEmpty()) {
      throw Refusal.invalid(
          "reason-missing", "reason", "the rule does not propose this first: say why");
    }
    return Grounds.of(proposals, holder);
  }

  List<MentionEvent> withdraw(WithdrawMention command) {
    if (!holders.contains(command.application())) {
      throw Refusal.conflict(
          "mention-not-held", "%s does not hold this mention", command.application());
    }
    return List.of(
        new MentionWithdrawn(
            command.book().edition(),
            command.book().mention(),
            command.application(),
            Prose.reason(command.reason())));
  }

  /** The holders after one more event. */
  public MentionBook evolve(MentionEvent event) {
    List<ApplicationId> next = new ArrayList<>(holders);
    if (event instanceof MentionGranted e) {
      next.add(e.application());
    } else if (event instanceof MentionWithdrawn e) {
      next.remove(e.application());
    }
    return event instanceof MentionErratumProposed e
        ? new MentionBook(next, e, errata + 1)
        : new MentionBook(next, null, errata);
  }
}
