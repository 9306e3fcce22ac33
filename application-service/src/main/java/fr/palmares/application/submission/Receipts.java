package fr.palmares.application.submission;

import fr.palmares.application.submission.ApplicationEvent.ApplicationAmended;
import fr.palmares.application.submission.ApplicationEvent.ApplicationSubmitted;
import fr.palmares.kernel.ApplicationId;
import java.util.ArrayList;
import java.util.List;

/** Puts on each handing in the receipt for what was handed in. */
final class Receipts {

  private Receipts() {}

  /** The same events, in which each submission and amendment carries the seal of the whole. */
  static List<ApplicationEvent> on(
      List<ApplicationEvent> decided,
      Application application,
      Evidence evidence,
      int rulebook,
      ReceiptSeal seal) {
    List<ApplicationEvent> sealed = new ArrayList<>();
    Application state = application;
    Evidence pieces = evidence;
    for (ApplicationEvent event : decided) {
      state = state.evolve(event);
      pieces = pieces.evolve(event);
      sealed.add(on(event, content(event.application(), state, pieces, rulebook), seal));
    }
    return sealed;
  }

  static HandedIn content(
      ApplicationId id, Application application, Evidence evidence, int rulebook) {
    return new HandedIn(id, rulebook, application.answers(), evidence.pieces());
  }

  private static ApplicationEvent on(ApplicationEvent event, HandedIn content, ReceiptSeal seal) {
    if (event instanceof ApplicationSubmitted e) {
      return new ApplicationSubmitted(
          e.application(), e.authority(), content.rulebook(), seal.fingerprint(content));
    }
    if (event instanceof ApplicationAmended e) {
      return new ApplicationAmended(
          e.application(),
          e.amendment(),
          e.answers(),
          content.rulebook(),
          seal.fingerprint(content));
    }
    return event;
  }
}
