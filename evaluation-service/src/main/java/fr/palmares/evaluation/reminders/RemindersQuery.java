package fr.palmares.evaluation.reminders;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what became of the reminders of an edition: what the outbox says right now. */
@Component
class RemindersQuery {

  private final JdbcClient jdbc;
  private final Postman postman;

  RemindersQuery(JdbcClient jdbc, Postman postman) {
    this.jdbc = jdbc;
    this.postman = postman;
  }

  /** In the order in which they were asked for. */
  List<ReminderView> of(EditionYear edition) {
    return jdbc.sql(
            """
            select m.juror, number, missing, queued_at, attempts, sent_at, problem,
                   case when sent_at is not null then 'sent'
                        when rejected_at is not null then 'rejected' else 'queued' end as state,
                   c.juror is not null as reachable
            from reminder_mail m left join juror_contact c on c.juror = m.juror
            where edition = ? order by place
            """)
        .param(edition.value())
        .query(this::view)
        .list();
  }

  private ReminderView view(ResultSet row, int n) throws SQLException {
    Timestamp sent = row.getTimestamp("sent_at");
    String state = row.getString("state");
    return new ReminderView(
        JurorId.of(row.getString("juror")),
        row.getInt("number"),
        row.getInt("missing"),
        row.getTimestamp("queued_at").toInstant(),
        state,
        state.equals("queued") ? waitingFor(row) : null,
        row.getInt("attempts"),
        sent == null ? null : sent.toInstant());
  }

  private @Nullable String waitingFor(ResultSet row) throws SQLException {
    if (!row.getBoolean("reachable")) {
      return "contact";
    }
    return !postman.hasServer() || row.getString("problem") != null ? "mail-server" : null;
  }
}
