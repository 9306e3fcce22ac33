package fr.palmares.evaluation.reminders;

import fr.palmares.evaluation.reminders.ReminderEvent.JurorReminded;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outbox in the database. A mail leaves it once its end is marked. */
@Component
class MailQueue implements Outbox {

  private final JdbcClient jdbc;
  private final Clock clock;

  MailQueue(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A mail to send, with the identifier that it keeps however often it is sent.
   *
   * @param deferrals how often the server put this very mail off
   */
  record Mail(
      UUID id,
      EditionYear edition,
      JurorId juror,
      int number,
      int missing,
      String message,
      int deferrals,
      String address) {

    /** The same, with what is missing by now. */
    Mail missing(int now) {
      return new Mail(id, edition, juror, number, now, message, deferrals, address);
    }
  }

  @Override
  public void queue(JurorReminded reminded, String message) {
    jdbc.sql(
            """
            insert into reminder_mail (id, edition, juror, number, missing, message, queued_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            identifier(reminded),
            reminded.edition().value(),
            reminded.juror().text(),
            reminded.number(),
            reminded.missing(),
            message,
            Timestamp.from(clock.instant()))
        .update();
  }

  /** One reminder, one identifier: who gets it twice recognises it. */
  private static UUID identifier(JurorReminded reminded) {
    String reminder = reminded.edition() + " " + reminded.juror() + " " + reminded.number();
    return UUID.nameUUIDFromBytes(reminder.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Takes the oldest mail whose turn it is: one that has an address, is not being sent, does not
   * wait for its next try, and comes after none to the same juror.
   *
   * @param lease how long nobody else takes it
   */
  Optional<Mail> take(Duration lease) {
    return jdbc.sql(
            """
            update reminder_mail m set not_before = :until, attempts = attempts + 1
            from juror_contact c
            where c.juror = m.juror
              and m.place = (
                select w.place from reminder_mail w join juror_contact using (juror)
                where (w.not_before is null or w.not_before <= :now) and %s
                  and not exists (select from reminder_mail e
                                  where e.juror = w.juror and e.place < w.place and %s)
                order by w.place limit 1 for update of w skip locked)
            returning m.id, m.edition, m.juror, m.number, m.missing, m.message, m.deferrals, c.address
            """
                .formatted(waiting("w"), waiting("e")))
        .param("until", Timestamp.from(clock.instant().plus(lease)))
        .param("now", Timestamp.from(clock.instant()))
        .query(MailQueue::mail)
        .optional();
  }

  void sent(Mail mail) {
    end("sent_at", mail, null);
  }

  /** The server refuses it for good: it is not tried again. */
  void rejected(Mail mail, String reason) {
    end("rejected_at", mail, reason);
  }

  /** The server deferred it too often: it is not tried again. */
  void givenUp(Mail mail, String reason) {
    end("given_up_at", mail, reason);
  }

  /** There is nothing to remind of any more. */
  void dropped(Mail mail, String reason) {
    end("dropped_at", mail, reason);
  }

  /** Gives a mail back because the server is away, to be tried first next time. */
  void away(Mail mail, String problem) {
    jdbc.sql("update reminder_mail set not_before = null, problem = ? where id = ?")
        .params(problem, mail.id())
        .update();
  }

  /** Puts a mail off. */
  void deferred(Mail mail, String problem, Duration delay) {
    jdbc.sql(
            """
            update reminder_mail set not_before = ?, problem = ?, deferrals = deferrals + 1
            where id = ?
            """)
        .params(Timestamp.from(clock.instant().plus(delay)), problem, mail.id())
        .update();
  }

  private void end(String column, Mail mail, @Nullable String reason) {
    jdbc.sql(
            "update reminder_mail set %s = :now, not_before = null, problem = :reason where id = :id"
                .formatted(column))
        .param("now", Timestamp.from(clock.instant()))
        .param("reason", reason, Types.VARCHAR)
        .param("id", mail.id())
        .update();
  }

  private static String waiting(String mail) {
    return """
        %1$s.sent_at is null and %1$s.rejected_at is null
          and %1$s.given_up_at is null and %1$s.dropped_at is null"""
        .formatted(mail);
  }

  private static Mail mail(ResultSet row, int n) throws SQLException {
    return new Mail(
        row.getObject("id", UUID.class),
        new EditionYear(row.getInt("edition")),
        JurorId.of(row.getString("juror")),
        row.getInt("number"),
        row.getInt("missing"),
        row.getString("message"),
        row.getInt("deferrals"),
        row.getString("address"));
  }
}
