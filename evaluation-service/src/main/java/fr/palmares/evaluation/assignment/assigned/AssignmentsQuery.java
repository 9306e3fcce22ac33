package fr.palmares.evaluation.assignment.assigned;

import fr.palmares.evaluation.assignment.Means;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers who is assigned to which application. Who may ask is the asker's to check. */
@Component
public class AssignmentsQuery {

  private final JdbcClient jdbc;

  AssignmentsQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every assignment of an edition, by application. */
  public List<AssignmentView> of(EditionYear edition) {
    return jdbc.sql(
            """
            select application, array_agg(juror order by place) as jurors, means, assigned_at
            from assigned_juror where edition = ?
            group by application, means, assigned_at order by application
            """)
        .param(edition.value())
        .query(AssignmentsQuery::view)
        .list();
  }

  /** What is assigned to one juror, who is told of nobody else. */
  public List<AssignmentView> of(EditionYear edition, JurorId juror) {
    return jdbc.sql(
            """
            select application, array[juror] as jurors, means, assigned_at
            from assigned_juror where edition = ? and juror = ? order by application
            """)
        .params(edition.value(), juror.text())
        .query(AssignmentsQuery::view)
        .list();
  }

  private static AssignmentView view(ResultSet row, int n) throws SQLException {
    String[] jurors = (String[]) row.getArray("jurors").getArray();
    return new AssignmentView(
        ApplicationId.of(row.getString("application")),
        Stream.of(jurors).map(JurorId::of).toList(),
        Means.of(row.getString("means")),
        row.getTimestamp("assigned_at").toInstant());
  }
}
