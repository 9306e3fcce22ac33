package fr.palmares.application.submission;

import fr.palmares.application.edition.EditionId;
import fr.palmares.application.edition.Editions;
import fr.palmares.eventing.Streams;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The applications as their own events tell, for commands on other streams. */
@Component
public class Files {

  private final Streams streams;
  private final Editions editions;
  private final Clock clock;

  Files(Streams streams, Editions editions, Clock clock) {
    this.streams = streams;
    this.editions = editions;
    this.clock = clock;
  }

  /**
   * The application was handed in and competes.
   *
   * @throws fr.palmares.kernel.Refusal {@code unknown-application}, {@code not-submitted}, {@code
   *     no-longer-competing}
   */
  public void checkSubmitted(ApplicationId application) {
    load(application).checkSubmitted();
  }

  /**
   * Somebody may answer for the application.
   *
   * @throws fr.palmares.kernel.Refusal {@code unknown-application}, {@code not-your-application},
   *     {@code editors-only}
   */
  public void checkEditor(ApplicationId application, ActorId who) {
    load(application).checkEditor(who);
  }

  /** As {@link Application#attaching}: to be asked before a file is read. */
  void checkAttaching(ApplicationId application, CriterionId to, ActorId who) {
    Application now = load(application);
    now.attaching(to, who, editions.heldFor(new EditionId(application.edition())), clock.instant());
  }

  /** The evidence of an application as it is now. */
  Evidence evidence(ApplicationId application) {
    return streams.load(
        application.text(), ApplicationEvent.class, Evidence.NONE, Evidence::evolve);
  }

  /** The application as it is now; {@link Application#NONE} before it was started. */
  Application load(ApplicationId application) {
    return streams.load(
        application.text(), ApplicationEvent.class, Application.NONE, Application::evolve);
  }
}
