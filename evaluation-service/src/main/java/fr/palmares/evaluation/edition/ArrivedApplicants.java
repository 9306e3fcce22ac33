package fr.palmares.evaluation.edition;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.EditionYear;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what {@link Arrivals} wrote of those who apply. */
@Component
class ArrivedApplicants implements Applicants {

  private final JdbcClient jdbc;

  ArrivedApplicants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Applicant of(ApplicationId application) {
    return jdbc.sql(
            "select application, authority, region from known_application where application = ?")
        .param(application.text())
        .query(ArrivedApplicants::applicant)
        .optional()
        .orElseGet(() -> new Applicant(application, application.authority(), null));
  }

  @Override
  public List<Applicant> competing(EditionYear edition) {
    return jdbc.sql(
            """
            select application, authority, region from known_application
            where edition = ? and submitted and not withdrawn and not ineligible
            order by application
            """)
        .param(edition.value())
        .query(ArrivedApplicants::applicant)
        .list();
  }

  private static Applicant applicant(ResultSet row, int n) throws SQLException {
    ApplicationId application = ApplicationId.of(row.getString("application"));
    String authority = row.getString("authority");
    return new Applicant(
        application,
        authority == null ? application.authority() : AuthorityId.of(authority),
        row.getString("region"));
  }
}
