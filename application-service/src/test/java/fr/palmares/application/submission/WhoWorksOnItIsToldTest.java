package fr.palmares.application.submission;

import static fr.palmares.application.Given.APPLICATION;
import static fr.palmares.application.submission.ApplicationTest.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.application.submission.ApplicationEvent.ApplicationStarted;
import fr.palmares.application.submission.ApplicationEvent.ApplicationTransferred;
import fr.palmares.application.submission.ApplicationEvent.MemberAdded;
import fr.palmares.application.submission.ApplicationEvent.MemberRemoved;
import fr.palmares.eventing.Publications;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.event.ApplicationEvent.MemberJoined;
import fr.palmares.kernel.event.ApplicationEvent.MemberLeft;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The other services are told who works on an application, by identifiers, and who no more. */
class WhoWorksOnItIsToldTest {

  private static final ActorId EDITOR = ActorId.of("candidate-2");

  private final Publications published = new ApplicationEvents().applicationEventsPublished();

  @Test
  void the_owner_is_told_when_the_application_is_started_or_handed_over() {
    ActorId owner = Objects.requireNonNull(STARTED.owner());
    assertThat(published.of(STARTED)).contains(joined(owner, "owner"));
    assertThat(published.of(new ApplicationTransferred(APPLICATION, EDITOR, "départ")))
        .contains(joined(EDITOR, "owner"));
  }

  @Test
  void an_import_that_nobody_has_taken_over_tells_of_nobody() {
    ApplicationStarted imported =
        new ApplicationStarted(
            APPLICATION, STARTED.authority(), null, STARTED.sponsor(), STARTED.referent());

    assertThat(published.of(imported)).isEmpty();
  }

  @Test
  void members_come_and_go() {
    assertThat(published.of(new MemberAdded(APPLICATION, EDITOR, Task.READER)))
        .contains(joined(EDITOR, "reader"));
    assertThat(published.of(new MemberRemoved(APPLICATION, EDITOR)))
        .contains(new MemberLeft(APPLICATION, APPLICATION.edition(), EDITOR));
  }

  private static MemberJoined joined(ActorId member, String task) {
    return new MemberJoined(APPLICATION, APPLICATION.edition(), member, task);
  }
}
