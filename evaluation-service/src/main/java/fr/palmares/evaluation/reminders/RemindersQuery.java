package fr.palmares.evaluation.reminders;

import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
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
                        when rejected_at is not null then 'rejected'
                        when given_up_at is not null then 'given-up'
                        when dropped_at is not null then 'dropped' else 'queued' end as state,
                   not_before,
                   c.juror is not null as reachable
            from reminder_mail m left join juror_contact c on c.juror = m.juror
            where edition = ? order by place
            """)
        .param(edition.value())
        .query(this::view)
        .list();
  }

  private ReminderView view(ResultSet row, int n) throws SQLException {
    String state = row.getString("state");
    boolean queued = state.equals("queued");
    String waitingFor = queued ? waitingFor(row) : null;
    return new ReminderView(
        JurorId.of(row.getString("juror")),
        row.getInt("number"),
        row.getInt("missing"),
        row.getTimestamp("queued_at").toInstant(),
        state,
        queued ? null : row.getString("problem"),
        waitingFor,
        "next-try".equals(waitingFor) ? instant(row, "not_before") : null,
        row.getInt("attempts"),
        instant(row, "sent_at"));
  }

  private @Nullable String waitingFor(ResultSet row) throws SQLException {
    if (!row.getBoolean("reachable")) {
      return "contact";
    }
    String problem = row.getString("problem");
    if (!postman.hasServer() || Postman.AWAY.equals(problem)) {
      return "mail-server";
    }
    return Postman.DEFERRED.equals(problem) ? "next-try" : null;
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }
}
