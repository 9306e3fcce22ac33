package fr.palmares.evaluation.deliberation.outcome;

import fr.palmares.evaluation.deliberation.outcome.OutcomeView.Settled;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what was settled for an application. Who may ask is the asker's to check. */
@Component
public class OutcomeQuery {

  private final JdbcClient jdbc;

  OutcomeQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The outcome; empty until the jury has deliberated. */
  public Optional<OutcomeView> of(ApplicationId application) {
    return jdbc.sql(
            """
            select total, rulebook_version, without_sheet, evaluated_at
            from outcome where application = ?
            """)
        .param(application.text())
        .query((row, n) -> outcome(application, row))
        .optional();
  }

  private OutcomeView outcome(ApplicationId application, ResultSet row) throws SQLException {
    String[] withoutSheet = (String[]) row.getArray("without_sheet").getArray();
    return new OutcomeView(
        application,
        criteria(application),
        Points.of(row.getString("total")),
        row.getInt("rulebook_version"),
        Stream.of(withoutSheet).map(JurorId::of).toList(),
        row.getTimestamp("evaluated_at").toInstant());
  }

  private List<Settled> criteria(ApplicationId application) {
    return jdbc.sql(
            """
            select criterion, points, method, reason
            from outcome_criterion where application = ? order by place
            """)
        .param(application.text())
        .query(
            (row, n) ->
                new Settled(
                    CriterionId.of(row.getString("criterion")),
                    Points.of(row.getString("points")),
                    row.getString("method"),
                    row.getString("reason")))
        .list();
  }
}
