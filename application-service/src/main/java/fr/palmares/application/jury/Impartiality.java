package fr.palmares.application.jury;

import fr.palmares.eventing.WaitingKeys;
import fr.palmares.kernel.Actor;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.Refusal;
import fr.palmares.kernel.Role;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which files a juror may open. What has not arrived opens no door: a juror reads nothing before
 * the appointment has arrived, and nothing about which an event waits for an administrator. A
 * recusal closes the file here as soon as it arrives, normally within a second; until then the
 * juror reads what they could read before. It closes whatever other role the juror holds.
 */
@Component
public class Impartiality {

  private final JdbcClient jdbc;
  private final WaitingKeys waiting;

  Impartiality(JdbcClient jdbc, WaitingKeys waiting) {
    this.jdbc = jdbc;
    this.waiting = waiting;
  }

  /**
   * Whether the reader may open this application.
   *
   * @throws Refusal {@code juror-recused}, {@code juror-not-appointed}, {@code events-waiting}
   */
  public void checkFile(Actor reader, ApplicationId application) {
    if (recused(reader.id(), application)) {
      throw Refusal.forbidden("juror-recused", "a recused juror takes no part in this application");
    }
    checkEdition(reader, application.edition());
    if (reader.role() == Role.JUROR && waiting.keys().contains(application.text())) {
      throw eventsWaiting(application.text());
    }
  }

  /**
   * Whether the reader may ask for an edition's applications at all.
   *
   * @throws Refusal {@code juror-not-appointed}, {@code events-waiting}
   */
  public void checkEdition(Actor reader, EditionYear edition) {
    if (reader.role() != Role.JUROR) {
      return;
    }
    if (waiting.keys().contains(edition.text())) {
      throw eventsWaiting(edition.text());
    }
    if (!sits(reader.id(), edition)) {
      throw Refusal.forbidden(
          "juror-not-appointed", "'%s' is not a member of this edition's jury", reader.id());
    }
  }

  /** Whether the reader judges this edition's applications: as a juror, or besides another role. */
  public boolean judges(Actor reader, EditionYear edition) {
    return reader.role() == Role.JUROR || sits(reader.id(), edition);
  }

  /**
   * Whether somebody may work on this application. Nobody recused from it does, whoever asks; what
   * a candidate is told does not say why. An organizer brings no member of the jury in: a juror's
   * own application is theirs before they judge, or by the will of its owner.
   *
   * @throws Refusal {@code may-not-join}
   */
  public void checkJoining(ActorId member, ApplicationId application, Actor by) {
    if (recused(member, application)
        || (by.role() != Role.CANDIDATE && sits(member, application.edition()))) {
      throw Refusal.conflict(
          "may-not-join", "'%s' cannot work on this application: name somebody else", member);
    }
  }

  /** The applications of an edition that the reader may not see, as text. */
  public Set<String> closedTo(Actor reader, EditionYear edition) {
    Set<String> closed = new HashSet<>(recusals(reader.id(), edition));
    if (reader.role() == Role.JUROR) {
      closed.addAll(waiting.keys());
    }
    return closed;
  }

  private boolean recused(ActorId who, ApplicationId application) {
    return recusals(who, application.edition()).contains(application.text());
  }

  private boolean sits(ActorId who, EditionYear edition) {
    return jdbc.sql("select exists (select from known_juror where edition = ? and juror = ?)")
        .params(edition.value(), who.text())
        .query(Boolean.class)
        .single();
  }

  private Set<String> recusals(ActorId who, EditionYear edition) {
    return jdbc.sql("select application from known_recusal where edition = ? and juror = ?")
        .params(edition.value(), who.text())
        .query(String.class)
        .set();
  }

  private static Refusal eventsWaiting(String key) {
    return Refusal.conflict(
        "events-waiting", "an event about '%s' waits for an administrator", key);
  }
}
