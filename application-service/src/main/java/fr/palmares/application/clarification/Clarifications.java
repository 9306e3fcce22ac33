package fr.palmares.application.clarification;

import fr.palmares.application.clarification.ClarificationEvent.ClarificationClosed;
import fr.palmares.application.clarification.ClarificationEvent.ClarificationGiven;
import fr.palmares.application.clarification.ClarificationEvent.ClarificationRequested;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Prose;
import fr.palmares.kernel.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The clarifications of an application, as their events tell.
 *
 * @param asked how many questions were ever asked
 * @param open the numbers of those without a reply
 */
record Clarifications(int asked, Set<Integer> open) {

  /** Before anybody asked. */
  static final Clarifications NONE = new Clarifications(0, Set.of());

  private static final String TEXT_MISSING = "text-missing";

  Clarifications {
    open = Set.copyOf(open);
  }

  List<ClarificationEvent> request(RequestClarification command) {
    return List.of(
        new ClarificationRequested(
            application(command.clarifications()),
            asked + 1,
            command.criterion(),
            Prose.of(command.question(), "question", TEXT_MISSING)));
  }

  List<ClarificationEvent> reply(ReplyToClarification command) {
    checkOpen(command.number());
    return List.of(
        new ClarificationGiven(
            application(command.clarifications()),
            command.number(),
            Prose.of(command.text(), "text", TEXT_MISSING)));
  }

  List<ClarificationEvent> close(CloseClarification command) {
    checkOpen(command.number());
    return List.of(
        new ClarificationClosed(
            application(command.clarifications()),
            command.number(),
            Prose.of(command.reason(), "reason", TEXT_MISSING)));
  }

  /** The clarifications after one more event. */
  Clarifications evolve(ClarificationEvent event) {
    Set<Integer> after = new HashSet<>(open);
    if (event instanceof ClarificationRequested requested) {
      after.add(requested.number());
      return new Clarifications(requested.number(), after);
    }
    after.remove(
        event instanceof ClarificationGiven given
            ? given.number()
            : ((ClarificationClosed) event).number());
    return new Clarifications(asked, after);
  }

  private void checkOpen(int number) {
    if (number < 1 || number > asked) {
      throw Refusal.unknown("unknown-clarification", "no clarification %d was asked for", number);
    }
    if (!open.contains(number)) {
      throw Refusal.conflict(
          "clarification-closed",
          "clarification %d waits for no reply: it has one, or the organizer closed it",
          number);
    }
  }

  private static ApplicationId application(ClarificationsId id) {
    return id.application();
  }
}
