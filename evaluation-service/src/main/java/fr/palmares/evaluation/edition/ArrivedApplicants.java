package fr.palmares.evaluation.edition;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.EditionYear;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what {@link Arrivals} wrote of those who apply. */
@Component
class ArrivedApplicants implements Applicants {

  private final JdbcClient jdbc;
  private final Mergers mergers;

  ArrivedApplicants(JdbcClient jdbc, Mergers mergers) {
    this.jdbc = jdbc;
    this.mergers = mergers;
  }

  @Override
  public Applicant of(ApplicationId application) {
    return jdbc.sql(
            "select application, authority, region from known_application where application = ?")
        .param(application.text())
        .query(this::applicant)
        .optional()
        .orElseGet(() -> applicant(application, application.authority(), null));
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
        .query(this::applicant)
        .list();
  }

  private Applicant applicant(ResultSet row, int n) throws SQLException {
    ApplicationId application = ApplicationId.of(row.getString("application"));
    String authority = row.getString("authority");
    return applicant(
        application,
        authority == null ? application.authority() : AuthorityId.of(authority),
        row.getString("region"));
  }

  private Applicant applicant(
      ApplicationId application, AuthorityId authority, @Nullable String region) {
    return new Applicant(application, authority, mergers.merged(authority), region);
  }
}
