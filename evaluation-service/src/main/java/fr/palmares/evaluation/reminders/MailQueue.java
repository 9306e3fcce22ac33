package fr.palmares.evaluation.reminders;

import fr.palmares.evaluation.reminders.ReminderEvent.JurorReminded;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outbox in the database. A mail leaves it once it is marked as sent or as rejected. */
@Component
class MailQueue implements Outbox {

  private final JdbcClient jdbc;
  private final Clock clock;

  MailQueue(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A mail to send, with the identifier that it keeps however often it is sent. */
  record Mail(
      UUID id,
      EditionYear edition,
      JurorId juror,
      int number,
      int missing,
      String message,
      String address) {}

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
   * Takes the oldest mail that has an address. Empty when there is none, or while another process
   * is sending it: no later one overtakes it.
   *
   * @param lease how long nobody else takes it
   */
  Optional<Mail> take(Duration lease) {
    return jdbc.sql(
            """
            update reminder_mail m set leased_until = :until, attempts = attempts + 1
            from juror_contact c
            where c.juror = m.juror
              and m.place = (select min(place) from reminder_mail join juror_contact using (juror)
                             where sent_at is null and rejected_at is null)
              and (m.leased_until is null or m.leased_until < :now)
              and m.sent_at is null and m.rejected_at is null
            returning m.id, m.edition, m.juror, m.number, m.missing, m.message, c.address
            """)
        .param("until", Timestamp.from(clock.instant().plus(lease)))
        .param("now", Timestamp.from(clock.instant()))
        .query(MailQueue::mail)
        .optional();
  }

  void sent(Mail mail) {
    end("sent_at", mail);
  }

  /** The server refuses the address for good: it is not tried again. */
  void rejected(Mail mail) {
    end("rejected_at", mail);
  }

  /** Gives a mail back, to be tried first next time. */
  void failed(Mail mail, String problem) {
    jdbc.sql("update reminder_mail set leased_until = null, problem = ? where id = ?")
        .params(problem, mail.id())
        .update();
  }

  private void end(String column, Mail mail) {
    jdbc.sql(
            "update reminder_mail set %s = ?, leased_until = null, problem = null where id = ?"
                .formatted(column))
        .params(Timestamp.from(clock.instant()), mail.id())
        .update();
  }

  private static Mail mail(ResultSet row, int n) throws SQLException {
    return new Mail(
        row.getObject("id", UUID.class),
        new EditionYear(row.getInt("edition")),
        JurorId.of(row.getString("juror")),
        row.getInt("number"),
        row.getInt("missing"),
        row.getString("message"),
        row.getString("address"));
  }
}
