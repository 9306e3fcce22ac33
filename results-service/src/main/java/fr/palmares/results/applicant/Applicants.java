package fr.palmares.results.applicant;

import fr.palmares.kernel.ActorId;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Refusal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers who works on an application, as application-service tells. */
@Component
public class Applicants {

  private static final String READER = "reader";

  private final JdbcClient jdbc;

  Applicants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Everyone who works on an application. */
  public Set<ActorId> of(ApplicationId application) {
    return new HashSet<>(
        jdbc.sql("select member from known_member where application = ?")
            .param(application.text())
            .query((row, n) -> ActorId.of(row.getString(1)))
            .list());
  }

  /**
   * Only who works on the application reads what became of it.
   *
   * @throws Refusal {@code not-your-application}
   */
  public void checkReads(ActorId who, ApplicationId application) {
    task(who, application);
  }

  /**
   * Only who answers for the application speaks for it: its owner and its editors.
   *
   * @throws Refusal {@code not-your-application}, {@code editors-only}
   */
  public void checkSpeaks(ActorId who, ApplicationId application) {
    if (task(who, application).equals(READER)) {
      throw Refusal.forbidden("editors-only", "readers change nothing: ask the owner for more");
    }
  }

  private String task(ActorId who, ApplicationId application) {
    Optional<String> task =
        jdbc.sql("select task from known_member where application = ? and member = ?")
            .params(application.text(), who.text())
            .query(String.class)
            .optional();
    return task.orElseThrow(
        () -> Refusal.forbidden("not-your-application", "you do not work on this application"));
  }
}
