package fr.palmares.evaluation.scoring.sheets;

import fr.palmares.evaluation.scoring.sheets.SheetView.Earlier;
import fr.palmares.evaluation.scoring.sheets.SheetView.ScoreView;
import fr.palmares.kernel.ApplicationId;
import fr.palmares.kernel.Confidence;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.JurorId;
import fr.palmares.kernel.Points;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what stands on the sheets of an application. Who may ask is the asker's to check. */
@Component
public class SheetsQuery {

  private final JdbcClient jdbc;

  SheetsQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One juror's sheet; an empty one when nothing happened on it. */
  public SheetView sheet(ApplicationId application, JurorId juror) {
    List<ScoreView> scores = scores(application, juror);
    String recusal = reason("sheet_recusal_v2", application, juror);
    return new SheetView(
        application,
        juror,
        !scores.isEmpty(),
        recusal != null,
        recusal,
        reason("sheet_conflict_v2", application, juror),
        scores.stream().mapToInt(score -> 1 + score.earlier().size()).sum(),
        scores);
  }

  /** Every sheet on which something happened, by juror. */
  public List<SheetView> sheets(ApplicationId application) {
    return jdbc
        .sql(
            """
            select juror from sheet_score_v2 where application = :application
            union select juror from sheet_recusal_v2 where application = :application
            union select juror from sheet_conflict_v2 where application = :application
            order by juror
            """)
        .param("application", application.text())
        .query(String.class)
        .list()
        .stream()
        .map(juror -> sheet(application, JurorId.of(juror)))
        .toList();
  }

  private List<ScoreView> scores(ApplicationId application, JurorId juror) {
    Map<CriterionId, List<Given>> given = new LinkedHashMap<>();
    jdbc.sql(
            """
            select criterion, points, comment, confidence, revision, reason, rulebook, given_at
            from sheet_score_v2
            where application = ? and juror = ? order by place
            """)
        .params(application.text(), juror.text())
        .query(SheetsQuery::given)
        .list()
        .forEach(g -> given.computeIfAbsent(g.criterion(), c -> new ArrayList<>()).add(g));
    return given.values().stream().map(SheetsQuery::latestOf).toList();
  }

  private @Nullable String reason(String table, ApplicationId application, JurorId juror) {
    Optional<String> reason =
        jdbc.sql("select reason from " + table + " where application = ? and juror = ?")
            .params(application.text(), juror.text())
            .query(String.class)
            .optional();
    return reason.orElse(null);
  }

  private record Given(
      CriterionId criterion,
      @Nullable Points points,
      String comment,
      @Nullable Confidence confidence,
      int revision,
      @Nullable String reason,
      int rulebookVersion,
      Instant time) {

    Earlier earlier() {
      return new Earlier(
          points, points == null, comment, confidence, revision, reason, rulebookVersion, time);
    }
  }

  private static Given given(ResultSet row, int n) throws SQLException {
    String points = row.getString("points");
    String confidence = row.getString("confidence");
    return new Given(
        CriterionId.of(row.getString("criterion")),
        points == null ? null : Points.of(points),
        row.getString("comment"),
        confidence == null ? null : Confidence.of(confidence),
        row.getInt("revision"),
        row.getString("reason"),
        row.getInt("rulebook"),
        row.getTimestamp("given_at").toInstant());
  }

  private static ScoreView latestOf(List<Given> oldestFirst) {
    int last = oldestFirst.size() - 1;
    Given latest = oldestFirst.get(last);
    return new ScoreView(
        latest.criterion(),
        latest.points(),
        latest.points() == null,
        latest.comment(),
        latest.confidence(),
        latest.revision(),
        latest.reason(),
        latest.rulebookVersion(),
        latest.time(),
        oldestFirst.subList(0, last).stream().map(Given::earlier).toList());
  }
}
