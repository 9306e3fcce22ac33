package fr.palmares.results.appeal;

import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.JurorId;
import fr.palmares.results.applicant.Applicants;
import fr.palmares.results.palmares.PalmaresQuery;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers from what {@link InvolvedConsumer} keeps, from who works on the application, and from who
 * corrected its level.
 */
@Component
class ArrivedInvolved implements Involved {

  /** What is settled is settled by who is present at the last sitting before it. */
  private static final String INVOLVED =
      """
      select juror from appeal_part where application = :application
      union
      select unnest(present)
      from appeal_settling s cross join lateral (
        select present from appeal_sitting
        where edition = :edition and at <= s.at order by at desc, sitting desc limit 1) as sat
      where application = :application
      union
      select juror from appeal_affiliation where edition = :edition and authority = :authority
      """;

  private final JdbcClient jdbc;
  private final Applicants applicants;
  private final PalmaresQuery palmares;

  ArrivedInvolved(JdbcClient jdbc, Applicants applicants, PalmaresQuery palmares) {
    this.jdbc = jdbc;
    this.applicants = applicants;
    this.palmares = palmares;
  }

  @Override
  public Set<JurorId> in(ApplicationId application) {
    Set<JurorId> involved =
        new HashSet<>(
            jdbc.sql(INVOLVED)
                .param("application", application.text())
                .param("edition", application.edition().value())
                .param("authority", application.authority().text())
                .query((row, n) -> JurorId.of(row.getString(1)))
                .list());
    Stream.concat(applicants.of(application).stream(), palmares.correctors(application).stream())
        .map(ActorId::text)
        .map(JurorId::of)
        .forEach(involved::add);
    return involved;
  }
}
