package fr.palmares.application.submission;

import fr.palmares.eventing.Streams;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import org.springframework.stereotype.Component;

/** The applications as their own events tell, for commands on other streams. */
@Component
public class Files {

  private final Streams streams;

  Files(Streams streams) {
    this.streams = streams;
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

  /** The application as it is now; {@link Application#NONE} before it was started. */
  Application load(ApplicationId application) {
    return streams.load(
        application.text(), ApplicationEvent.class, Application.NONE, Application::evolve);
  }
}
