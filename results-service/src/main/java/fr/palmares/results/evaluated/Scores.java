package fr.palmares.results.evaluated;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what the jurors gave a file and wrote on it. */
@Component
public class Scores {

  /**
   * What a juror gave on a criterion.
   *
   * @param revision of the score that stands
   * @param number the juror's within this file, drawn by lot: it tells nobody who it is
   * @param points null where the juror abstained
   */
  public record Given(
      CriterionId criterion,
      JurorId juror,
      int revision,
      int number,
      @Nullable Points points,
      String comment) {}

  private final JdbcClient jdbc;

  Scores(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of an application, criterion by criterion. */
  public List<Given> of(ApplicationId application) {
    return jdbc.sql(
            """
            with drawn as (
              select juror, row_number() over (order by min(lot collate "C")) as number
              from known_score where application = :application group by juror)
            select criterion, juror, revision, number, points, comment
            from known_score join drawn using (juror)
            where application = :application
            order by criterion, number
            """)
        .param("application", application.text())
        .query(
            (row, n) ->
                new Given(
                    CriterionId.of(row.getString("criterion")),
                    JurorId.of(row.getString("juror")),
                    row.getInt("revision"),
                    row.getInt("number"),
                    Optional.ofNullable(row.getString("points")).map(Points::of).orElse(null),
                    row.getString("comment")))
        .list();
  }
}
