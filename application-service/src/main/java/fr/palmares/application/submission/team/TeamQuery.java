package fr.palmares.application.submission.team;

import fr.palmares.application.submission.Task;
import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.AuthorityId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers who works on which application. */
@Component
public class TeamQuery {

  /** Somebody who works on an application. */
  public record Member(ActorId member, Task task) {}

  /** An application that somebody works on. */
  public record Mine(ApplicationId application, AuthorityId authority, String status, Task task) {}

  private final JdbcClient jdbc;

  TeamQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Everybody who works on an application, by their identifiers. */
  public List<Member> of(ApplicationId application) {
    return jdbc.sql("select member, task from application_member where application = ? order by 1")
        .param(application.text())
        .query((row, n) -> new Member(ActorId.of(row.getString(1)), Task.of(row.getString(2))))
        .list();
  }

  /** Whether somebody works on an application. */
  public boolean includes(ApplicationId application, ActorId who) {
    return of(application).stream().anyMatch(member -> member.member().equals(who));
  }

  /** Every application that somebody works on, the latest edition first. */
  public List<Mine> worksOn(ActorId who) {
    return jdbc.sql(
            """
            select application, authority, status, task
            from application_member join application_overview using (application)
            where member = ? order by edition desc, application
            """)
        .param(who.text())
        .query(
            (row, n) ->
                new Mine(
                    ApplicationId.of(row.getString(1)),
                    AuthorityId.of(row.getString(2)),
                    row.getString(3),
                    Task.of(row.getString(4))))
        .list();
  }
}
