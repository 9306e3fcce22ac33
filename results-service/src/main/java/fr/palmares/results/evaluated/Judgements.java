package fr.palmares.results.evaluated;

import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import fr.palmares.kernel.robustness.Judgement;
import fr.palmares.kernel.rulebook.Aggregation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what a level rests on, down to each juror's points. */
@Component
public class Judgements {

  private final JdbcClient jdbc;

  Judgements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * All that the level of an evaluated application rests on. A criterion that was settled by
   * another way than the aggregation, or whose scores have not all arrived, stands as settled.
   */
  public Judgement of(Evaluation evaluation) {
    Aggregation aggregation = evaluation.rulebook().aggregation();
    Map<CriterionId, Map<JurorId, Points>> scores = new LinkedHashMap<>();
    aggregated(evaluation.application(), aggregation)
        .forEach(
            (criterion, given) -> {
              Points settled = evaluation.settled().get(criterion);
              if (aggregation.of(List.copyOf(given.values())).equals(settled)) {
                scores.put(criterion, given);
              }
            });
    return new Judgement(evaluation.rulebook(), evaluation.settled(), evaluation.leftOut(), scores);
  }

  private Map<CriterionId, Map<JurorId, Points>> aggregated(
      ApplicationId application, Aggregation aggregation) {
    Map<CriterionId, Map<JurorId, Points>> scores = new LinkedHashMap<>();
    jdbc.sql(
            """
            select criterion, juror, points
            from known_score join known_settling using (application, criterion)
            where application = ? and method = ? and points is not null
            order by criterion, juror
            """)
        .params(application.text(), aggregation.text())
        .query(
            row -> {
              scores
                  .computeIfAbsent(
                      CriterionId.of(row.getString(1)), criterion -> new LinkedHashMap<>())
                  .put(JurorId.of(row.getString(2)), Points.of(row.getString(3)));
            });
    return scores;
  }
}
