package fr.palmares.results.mentions;

import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.Prose;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.rulebook.MentionOffer;
import fr.palmares.results.mentions.MentionEvent.MentionErratumProposed;
import fr.palmares.results.mentions.MentionEvent.MentionErratumRejected;
import fr.palmares.results.publication.FourEyes;
import java.util.ArrayList;
import java.util.List;

/** How a mention is corrected after the publication: by the same rules, and by two persons. */
final class MentionErratum {

  private MentionErratum() {}

  /**
   * Proposes an erratum that the rules would allow. Who loses a mention and gets it again holds it
   * for another reason, by the figures of today.
   *
   * @throws Refusal {@code erratum-empty}, {@code reason-missing}, {@code erratum-pending}, and
   *     whatever refuses the grant or the withdrawal
   */
  static List<MentionEvent> propose(
      MentionBook book,
      ProposeErratum command,
      MentionOffer offer,
      Proposals proposals,
      ActorId by) {
    if (command.withdrawn() == null && command.granted() == null) {
      throw Refusal.invalid(
          "erratum-empty", "granted", "say who loses the mention, who gets it, or both");
    }
    MentionErratumProposed erratum =
        new MentionErratumProposed(
            command.book().edition(),
            command.book().mention(),
            command.withdrawn(),
            command.granted(),
            Prose.reason(command.reason()),
            by);
    FourEyes.checkNonePending(book.proposed());
    corrected(book, erratum, offer, proposals);
    return List.of(erratum);
  }

  /**
   * A second person approves the one that they have read; the rules are asked again, as a level may
   * have been corrected meanwhile.
   *
   * @throws Refusal {@code no-erratum-pending}, {@code erratum-outdated}, {@code
   *     second-person-needed}, and whatever refuses the grant or the withdrawal
   */
  static List<MentionEvent> approve(
      MentionBook book,
      ApproveErratum command,
      MentionOffer offer,
      Proposals proposals,
      ActorId by) {
    MentionErratumProposed erratum = FourEyes.pending(book.proposed());
    FourEyes.checkRead(command.proposal(), book.errata());
    FourEyes.checkSecond(erratum.by(), by);
    return corrected(book, erratum, offer, proposals);
  }

  /**
   * Whoever may decide rejects; who proposed it takes it back so.
   *
   * @throws Refusal {@code no-erratum-pending}, {@code reason-missing}
   */
  static List<MentionEvent> reject(MentionBook book, RejectErratum command, ActorId by) {
    MentionErratumProposed erratum = FourEyes.pending(book.proposed());
    return List.of(
        new MentionErratumRejected(
            erratum.edition(), erratum.mention(), Prose.reason(command.reason()), by));
  }

  private static List<MentionEvent> corrected(
      MentionBook book, MentionErratumProposed erratum, MentionOffer offer, Proposals proposals) {
    MentionBookId id = new MentionBookId(erratum.edition(), erratum.mention());
    List<MentionEvent> events = new ArrayList<>();
    MentionBook after = book;
    if (erratum.withdrawn() != null) {
      events.addAll(after.withdraw(new WithdrawMention(id, erratum.withdrawn(), erratum.reason())));
      after = after.evolve(events.get(0));
    }
    if (erratum.granted() != null) {
      events.addAll(
          after.grant(new GrantMention(id, erratum.granted(), erratum.reason()), offer, proposals));
    } else if (offer.holders().needed() && after.holders().isEmpty()) {
      throw Refusal.conflict(
          "mentions-missing",
          "the rulebook wants someone to hold '%s': say who gets it",
          erratum.mention());
    }
    return events;
  }
}
