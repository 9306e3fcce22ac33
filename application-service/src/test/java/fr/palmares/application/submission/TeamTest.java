package fr.palmares.application.submission;

import static fr.palmares.application.Given.APPLICATION;
import static fr.palmares.application.Given.CANDIDATE;
import static fr.palmares.application.Given.assertRefused;
import static fr.palmares.application.submission.ApplicationTest.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.palmares.application.submission.ApplicationEvent.ApplicationTransferred;
import fr.palmares.application.submission.ApplicationEvent.MemberAdded;
import fr.palmares.application.submission.ApplicationEvent.MemberRemoved;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamTest {

  private static final Actor EDITOR = new Actor(ActorId.of("editor"), Role.CANDIDATE);
  private static final Actor READER = new Actor(ActorId.of("reader"), Role.CANDIDATE);
  private static final Actor STRANGER = new Actor(ActorId.of("stranger"), Role.CANDIDATE);
  private static final Actor ORGANIZER = new Actor(ActorId.of("organizer"), Role.ORGANIZER);
  private static final Map<String, Actor> ACTORS =
      Map.of(
          "owner", CANDIDATE,
          "editor", EDITOR,
          "reader", READER,
          "stranger", STRANGER,
          "organizer", ORGANIZER);
  private static final Team TEAM =
      Team.NONE
          .evolve(STARTED)
          .evolve(new MemberAdded(APPLICATION, EDITOR.id(), Task.EDITOR))
          .evolve(new MemberAdded(APPLICATION, READER.id(), Task.READER));

  /** Who does it, what, to whom; what comes of it. */
  @ParameterizedTest(name = "{0} {1} {2} -> {3}")
  @CsvSource({
    "owner,     add,      stranger, done",
    "organizer, add,      stranger, done",
    "editor,    add,      stranger, owner-only",
    "stranger,  add,      stranger, not-your-application",
    "owner,     add,      owner,    owner-stays",
    "owner,     remove,   editor,   done",
    "editor,    remove,   editor,   done",
    "reader,    remove,   editor,   owner-only",
    "owner,     remove,   owner,    owner-stays",
    "owner,     remove,   stranger, not-a-member",
    "owner,     transfer, editor,   done",
    "owner,     transfer, stranger, not-a-member",
    "editor,    transfer, editor,   owner-only",
    "organizer, transfer, stranger, done",
  })
  void who_may_change_the_team(String by, String what, String whom, String outcome) {
    ActorId other = actor(whom).id();
    Runnable change =
        () -> {
          switch (what) {
            case "add" -> TEAM.add(new AddMember(APPLICATION, other, Task.READER), actor(by));
            case "remove" -> TEAM.remove(new RemoveMember(APPLICATION, other), actor(by));
            default -> TEAM.transfer(new TransferApplication(APPLICATION, other, ""), actor(by));
          }
        };

    if (outcome.equals("done")) {
      assertThatCode(change::run).doesNotThrowAnyException();
    } else {
      assertRefused(outcome, change::run);
    }
  }

  @Test
  void an_application_has_one_owner_and_the_former_one_stays_an_editor() {
    Team after = TEAM.evolve(new ApplicationTransferred(APPLICATION, EDITOR.id(), "départ"));

    assertThat(after.members())
        .isEqualTo(
            Map.of(EDITOR.id(), Task.OWNER, CANDIDATE.id(), Task.EDITOR, READER.id(), Task.READER));
    assertRefused("owner-only", () -> after.checkOwner(CANDIDATE.id()));
    assertThatCode(() -> after.checkEditor(CANDIDATE.id())).doesNotThrowAnyException();
    assertRefused("editors-only", () -> after.checkEditor(READER.id()));
  }

  @Test
  void who_left_touches_nothing_any_more() {
    Team after = TEAM.evolve(new MemberRemoved(APPLICATION, EDITOR.id()));

    assertRefused("not-your-application", () -> after.checkEditor(EDITOR.id()));
  }

  @Test
  void what_changes_nothing_is_no_event() {
    assertThat(TEAM.add(new AddMember(APPLICATION, EDITOR.id(), Task.EDITOR), CANDIDATE)).isEmpty();
    assertThat(TEAM.transfer(new TransferApplication(APPLICATION, CANDIDATE.id(), ""), ORGANIZER))
        .isEmpty();
    assertRefused(
        "one-owner",
        () -> TEAM.add(new AddMember(APPLICATION, EDITOR.id(), Task.OWNER), CANDIDATE));
  }

  private static Actor actor(String name) {
    return java.util.Objects.requireNonNull(ACTORS.get(name));
  }
}
