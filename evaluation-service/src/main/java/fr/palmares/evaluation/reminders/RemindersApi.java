package fr.palmares.evaluation.reminders;

import fr.palmares.evaluation.scoring.Visibility;
import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Role;
import fr.palmares.web.AllowedTo;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where an organizer reminds jurors, sees what became of it, and keeps their addresses. */
@RestController
class RemindersApi {

  private final Commands commands;
  private final RemindersQuery reminders;
  private final Postman postman;
  private final Contacts contacts;
  private final Visibility visibility;

  RemindersApi(
      Commands commands,
      RemindersQuery reminders,
      Postman postman,
      Contacts contacts,
      Visibility visibility) {
    this.commands = commands;
    this.reminders = reminders;
    this.postman = postman;
    this.contacts = contacts;
    this.visibility = visibility;
  }

  record ReminderBody(@Nullable List<JurorId> jurors, @Nullable String message) {}

  record ContactBody(MailAddress email) {}

  /**
   * The reminders of an edition.
   *
   * @param mailServer whether one is configured; without one mails stay queued
   */
  record ReminderList(EditionYear edition, boolean mailServer, List<ReminderView> reminders) {}

  @PostMapping("/editions/{edition}/reminders")
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo(Role.ORGANIZER)
  Receipt remind(
      @PathVariable EditionYear edition, @RequestBody ReminderBody body, Actor actor, Cause cause) {
    visibility.checkNotOfTheJury(actor, edition);
    List<JurorId> jurors = Objects.requireNonNullElse(body.jurors(), List.<JurorId>of());
    String message = Objects.requireNonNullElse(body.message(), "");
    return commands.send(new RemindJurors(new RemindersId(edition), jurors, message), cause);
  }

  @GetMapping("/editions/{edition}/reminders")
  @AllowedTo({Role.ORGANIZER, Role.AUDITOR})
  ReminderList reminders(@PathVariable EditionYear edition, Actor actor) {
    visibility.checkNotOfTheJury(actor, edition);
    visibility.checkKnown(edition);
    return new ReminderList(edition, postman.hasServer(), reminders.of(edition));
  }

  @PutMapping("/jurors/{juror}/contact")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @AllowedTo(Role.ORGANIZER)
  void keep(@PathVariable JurorId juror, @RequestBody ContactBody body, Cause cause) {
    commands.send(new KeepContact(new ContactId(juror), body.email()), cause);
  }

  @DeleteMapping("/jurors/{juror}/contact")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @AllowedTo(Role.ORGANIZER)
  void erase(@PathVariable JurorId juror, Cause cause) {
    if (contacts.has(juror)) {
      commands.send(new EraseContact(new ContactId(juror)), cause);
    }
  }
}
