package fr.palmares.application.clarification.exchange;

import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what was asked about an application. Who may ask is the asker's to check. */
@Component
public class ClarificationsQuery {

  private final JdbcClient jdbc;

  ClarificationsQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every question about an application, the first one first. */
  public List<Clarification> of(ApplicationId application) {
    return jdbc.sql(
            """
            select number, asker, criterion, question, asked_at, status, reply, ended_at
            from clarification where application = ? order by number
            """)
        .param(application.text())
        .query(ClarificationsQuery::clarification)
        .list();
  }

  private static Clarification clarification(ResultSet row, int n) throws SQLException {
    return new Clarification(
        row.getInt("number"),
        ActorId.of(row.getString("asker")),
        Optional.ofNullable(row.getString("criterion")).map(CriterionId::of).orElse(null),
        row.getString("question"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        row.getString("status"),
        row.getString("reply"),
        instant(row.getObject("ended_at", OffsetDateTime.class)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
