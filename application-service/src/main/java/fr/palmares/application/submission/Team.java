package fr.palmares.application.submission;

import fr.palmares.application.submission.ApplicationEvent.ApplicationStarted;
import fr.palmares.application.submission.ApplicationEvent.ApplicationTransferred;
import fr.palmares.application.submission.ApplicationEvent.MemberAdded;
import fr.palmares.application.submission.ApplicationEvent.MemberRemoved;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who works on an application: its one owner, editors and readers. People come and go in an
 * authority; the application stays.
 */
record Team(Map<ActorId, Task> members) {

  /** Before anybody started the application. */
  static final Team NONE = new Team(Map.of());

  private static final int LARGEST = 50;

  Team {
    members = Map.copyOf(members);
  }

  List<ApplicationEvent> add(AddMember command, Actor by) {
    checkHeads(by);
    ActorId member = command.member();
    if (command.task() == Task.OWNER) {
      throw Refusal.invalid("one-owner", "task", "an application has one owner: transfer it");
    }
    if (members.get(member) == Task.OWNER) {
      throw Refusal.conflict("owner-stays", "'%s' owns it: transfer it first", member);
    }
    if (members.size() >= LARGEST && !members.containsKey(member)) {
      throw Refusal.conflict("team-too-large", "at most %d people work on one", LARGEST);
    }
    return command.task() == members.get(member)
        ? List.of()
        : List.of(new MemberAdded(command.application(), member, command.task()));
  }

  /** Who does not want to belong to it any more may leave, too. */
  List<ApplicationEvent> remove(RemoveMember command, Actor by) {
    ActorId member = command.member();
    if (!by.id().equals(member)) {
      checkHeads(by);
    }
    Task task = members.get(member);
    if (task == null) {
      throw Refusal.unknown("not-a-member", "'%s' does not work on this application", member);
    }
    if (task == Task.OWNER) {
      throw Refusal.conflict("owner-stays", "'%s' owns it: transfer it first", member);
    }
    return List.of(new MemberRemoved(command.application(), member));
  }

  /** An owner hands over to a member; the organizer to anybody, when the owner has left. */
  List<ApplicationEvent> transfer(TransferApplication command, Actor by) {
    checkHeads(by);
    ActorId to = command.to();
    if (members.get(to) == Task.OWNER) {
      return List.of();
    }
    if (by.role() != Role.ORGANIZER && !members.containsKey(to)) {
      throw Refusal.invalid(
          "not-a-member", "to", "'%s' does not work on this application: add them first", to);
    }
    return List.of(new ApplicationTransferred(command.application(), to, command.reason()));
  }

  /** The team after one more event. */
  Team evolve(ApplicationEvent event) {
    if (event instanceof ApplicationStarted e) {
      return e.owner() == null ? NONE : new Team(Map.of(e.owner(), Task.OWNER));
    }
    if (event instanceof MemberAdded e) {
      return with(e.member(), e.task());
    }
    if (event instanceof MemberRemoved e) {
      return with(e.member(), null);
    }
    if (event instanceof ApplicationTransferred e) {
      Team former = this;
      for (Map.Entry<ActorId, Task> member : members.entrySet()) {
        former =
            member.getValue() == Task.OWNER ? former.with(member.getKey(), Task.EDITOR) : former;
      }
      return former.with(e.to(), Task.OWNER);
    }
    return this;
  }

  private Team with(ActorId member, @Nullable Task task) {
    Map<ActorId, Task> after = new HashMap<>(members);
    after.remove(member);
    if (task != null) {
      after.put(member, task);
    }
    return new Team(after);
  }

  /**
   * Only the owner does this.
   *
   * @throws Refusal {@code not-your-application}, {@code owner-only}
   */
  void checkOwner(ActorId who) {
    checkReader(who);
    if (members.get(who) != Task.OWNER) {
      throw Refusal.forbidden("owner-only", "only the owner of the application does this");
    }
  }

  /**
   * Only the owner and editors do this.
   *
   * @throws Refusal {@code not-your-application}, {@code editors-only}
   */
  void checkEditor(ActorId who) {
    checkReader(who);
    if (members.get(who) == Task.READER) {
      throw Refusal.forbidden("editors-only", "readers change nothing: ask the owner for more");
    }
  }

  /**
   * Only who works on the application does this.
   *
   * @throws Refusal {@code not-your-application}
   */
  void checkReader(ActorId who) {
    if (!members.containsKey(who)) {
      throw Refusal.forbidden("not-your-application", "you do not work on this application");
    }
  }

  private void checkHeads(Actor by) {
    if (by.role() != Role.ORGANIZER) {
      checkOwner(by.id());
    }
  }
}
