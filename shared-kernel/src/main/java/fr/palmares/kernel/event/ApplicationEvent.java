package fr.palmares.kernel.event;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LocalAuthority;
import java.time.Instant;

/** What happens to an application or an authority, published by application-service. */
public sealed interface ApplicationEvent extends PublicEvent {

  /** A local authority became known to the label. */
  record LocalAuthorityRegistered(LocalAuthority authority) implements ApplicationEvent {
    @Override
    public String subject() {
      return authority.id().text();
    }
  }

  /** An authority handed in its application. */
  record ApplicationSubmitted(
      ApplicationId application, EditionYear edition, LocalAuthority authority)
      implements ApplicationEvent {
    @Override
    public String subject() {
      return application.text();
    }
  }

  /**
   * A submitted application was handed in again before the deadline.
   *
   * @param amendment counts the amendments of the application, from 1
   */
  record ApplicationAmended(ApplicationId application, EditionYear edition, int amendment)
      implements ApplicationEvent {
    @Override
    public String subject() {
      return application.text();
    }
  }

  /** The organizer let one application move until then, past the edition's deadline. */
  record DeadlineExtended(
      ApplicationId application, EditionYear edition, Instant until, String reason)
      implements ApplicationEvent {
    @Override
    public String subject() {
      return application.text();
    }
  }

  /** The authority takes no further part in the edition. */
  record ApplicationWithdrawn(ApplicationId application, EditionYear edition, String reason)
      implements ApplicationEvent {
    @Override
    public String subject() {
      return application.text();
    }
  }

  /** The organizer found that the application may not compete. */
  record ApplicationDeclaredIneligible(
      ApplicationId application, EditionYear edition, String reason) implements ApplicationEvent {
    @Override
    public String subject() {
      return application.text();
    }
  }
}
