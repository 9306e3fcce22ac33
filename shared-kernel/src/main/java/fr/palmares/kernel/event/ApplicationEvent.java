package fr.palmares.kernel.event;

import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.LocalAuthority;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to an application or an authority, published by application-service. */
public sealed interface ApplicationEvent extends PublicEvent {

  /** A local authority became known to the label. */
  record LocalAuthorityRegistered(LocalAuthority authority) implements ApplicationEvent {
    @Override
    public String subject() {
      return authority.id().text();
    }
  }

  /** An authority is called otherwise from now on; it is the same one. */
  record LocalAuthorityRenamed(AuthorityId authority, String formerName, String name, String reason)
      implements ApplicationEvent {
    @Override
    public String subject() {
      return authority.text();
    }
  }

  /**
   * An authority went on in another (merger, new status): what was theirs is now the other's past.
   *
   * @param authority the one that ended
   * @param into the one that goes on
   */
  record LocalAuthorityMerged(AuthorityId authority, AuthorityId into, String reason)
      implements ApplicationEvent {
    @Override
    public String subject() {
      return authority.text();
    }
  }

  /**
   * A renaming or a merger had been recorded by mistake: this is what holds. It replaces what was
   * told of the authority before.
   *
   * @param names all names that it had, the present one last
   * @param mergedInto in which one it went on; null if it goes on itself
   */
  record LocalAuthoritySuccessionCorrected(
      AuthorityId authority, List<String> names, @Nullable AuthorityId mergedInto, String reason)
      implements ApplicationEvent {
    public LocalAuthoritySuccessionCorrected {
      names = List.copyOf(names);
    }

    @Override
    public String subject() {
      return authority.text();
    }
  }

  /**
   * An authority handed in its application.
   *
   * @param fingerprint SHA-256 of the canonical JSON (RFC 8785) of answers and evidence, in
   *     hexadecimal digits; null where it was published before there was one
   */
  record ApplicationSubmitted(
      ApplicationId application,
      EditionYear edition,
      LocalAuthority authority,
      @Nullable String fingerprint)
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
   * @param fingerprint as of {@link ApplicationSubmitted}, of the whole after the amendment
   */
  record ApplicationAmended(
      ApplicationId application, EditionYear edition, int amendment, @Nullable String fingerprint)
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

  /** The organizer heard the authority and found that the application may compete after all. */
  record IneligibilityLifted(ApplicationId application, EditionYear edition, String reason)
      implements ApplicationEvent {
    @Override
    public String subject() {
      return application.text();
    }
  }

  /**
   * Somebody works on an application from now on, or with another task.
   *
   * @param task {@code owner}, {@code editor} or {@code reader}; who owned it before edits it
   */
  record MemberJoined(ApplicationId application, EditionYear edition, ActorId member, String task)
      implements ApplicationEvent {
    @Override
    public String subject() {
      return application.text();
    }
  }

  /** Somebody works on an application no more. */
  record MemberLeft(ApplicationId application, EditionYear edition, ActorId member)
      implements ApplicationEvent {
    @Override
    public String subject() {
      return application.text();
    }
  }
}
