package fr.palmares.evaluation.progress;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.EditionYear;
import fr.palmares.kernel.JurorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers how far each juror is. It tells of every file: not for those who sit in the jury. */
@Component
public class JurorsProgressQuery {

  private final JdbcClient jdbc;

  JurorsProgressQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Each juror's progress, in the order in which they were appointed. */
  public List<JurorProgress> of(EditionYear edition) {
    return jdbc.sql(
            """
            with expected as (
              select j.juror, k.application, coalesce(s.submitted, false) as submitted
              from evaluation_juror j
              join known_application k on k.edition = j.edition
                and k.submitted and not k.withdrawn and not k.ineligible
              left join evaluation_sheet s on s.application = k.application and s.juror = j.juror
              where j.edition = :edition
                and not coalesce(s.recused, false)
                and (not exists (select from assigned_juror a where a.application = k.application)
                     or exists (select from assigned_juror a
                                where a.application = k.application and a.juror = j.juror))
            )
            select j.juror, count(e.application) as expected,
                   count(*) filter (where e.submitted) as submitted,
                   coalesce(array_agg(e.application order by e.application)
                              filter (where not e.submitted), '{}') as missing
            from evaluation_juror j left join expected e on e.juror = j.juror
            where j.edition = :edition
            group by j.juror, j.place order by j.place
            """)
        .param("edition", edition.value())
        .query(JurorsProgressQuery::progress)
        .list();
  }

  private static JurorProgress progress(ResultSet row, int n) throws SQLException {
    String[] missing = (String[]) row.getArray("missing").getArray();
    return new JurorProgress(
        JurorId.of(row.getString("juror")),
        row.getInt("expected"),
        row.getInt("submitted"),
        Stream.of(missing).map(ApplicationId::of).toList());
  }
}
