package fr.palmares.evaluation.deliberation.minutes;

import fr.palmares.kernel.ApplicationId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what applicants are called. */
@Component
class FiledAs {

  private final JdbcClient jdbc;

  FiledAs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The name of each application's authority; its identifier where no name has arrived. */
  Map<ApplicationId, String> names(Collection<ApplicationId> applications) {
    Map<ApplicationId, String> names = new LinkedHashMap<>();
    applications.forEach(one -> names.put(one, one.authority().text()));
    jdbc.sql(
            """
            select application, named.name
            from known_application join sheet_authority named
              on named.authority = coalesce(known_application.authority, substr(application, 6))
            where application = any(?)
            """)
        .param(applications.stream().map(ApplicationId::text).toArray(String[]::new))
        .query((row, n) -> names.put(ApplicationId.of(row.getString(1)), row.getString(2)))
        .list();
    return names;
  }
}
