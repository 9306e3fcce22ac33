package fr.palmares.application.submission.carryover;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what of an application waits to be confirmed. */
@Component
public class CarriedQuery {

  private final JdbcClient jdbc;

  CarriedQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By criterion. */
  public Map<CriterionId, ToConfirm> toConfirm(ApplicationId application) {
    Map<CriterionId, ToConfirm> open = new LinkedHashMap<>();
    jdbc.sql(
            """
            select criterion, answer, former, came_from from carried_answer
            where application = ? order by criterion
            """)
        .param(application.text())
        .query((row, n) -> open.put(CriterionId.of(row.getString(1)), toConfirm(row)))
        .list();
    return open;
  }

  private static ToConfirm toConfirm(ResultSet row) throws SQLException {
    List<CriterionId> from =
        Arrays.stream((String[]) row.getArray(4).getArray()).map(CriterionId::of).toList();
    return new ToConfirm(row.getString(2), ApplicationId.of(row.getString(3)), from);
  }
}
