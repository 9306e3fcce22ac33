package fr.palmares.application.submission.hearing;

import fr.palmares.kernel.ApplicationId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers how an application's eligibility was discussed. */
@Component
public class HearingQuery {

  /**
   * One step.
   *
   * @param step {@code declared}, {@code answered}, {@code upheld} or {@code lifted}
   * @param text the reason, or the authority's answer
   */
  public record Step(String step, String text, Instant time) {}

  private final JdbcClient jdbc;

  HearingQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every step, oldest first. */
  public List<Step> of(ApplicationId application) {
    return jdbc.sql("select step, text, at from hearing_step where application = ? order by place")
        .param(application.text())
        .query(
            (row, n) ->
                new Step(
                    row.getString(1),
                    row.getString(2),
                    row.getObject(3, OffsetDateTime.class).toInstant()))
        .list();
  }
}
