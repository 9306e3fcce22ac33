package fr.palmares.evaluation.scoring;

import fr.palmares.eventing.Streams;
import fr.palmares.kernel.Confidence;
import fr.palmares.kernel.CriterionId;
import fr.palmares.kernel.Points;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps drafts in a table outside the log. */
@Component
class StoredDrafts implements Drafts {

  private final JdbcClient jdbc;
  private final Streams streams;

  StoredDrafts(JdbcClient jdbc, Streams streams) {
    this.jdbc = jdbc;
    this.streams = streams;
  }

  @Override
  public Draft of(SheetId sheet) {
    return new Draft(
        jdbc.sql(
                """
                select criterion, points, comment, confidence from sheet_draft
                where application = ? and juror = ?
                """)
            .params(sheet.application().text(), sheet.juror().text())
            .query(StoredDrafts::entry)
            .list());
  }

  @Override
  public Draft heldFor(SheetId sheet) {
    streams.lockExclusive(lock(sheet));
    return of(sheet);
  }

  @Override
  public void put(SheetId sheet, GivenScore entry) {
    Points points = entry.points();
    Confidence confidence = entry.confidence();
    jdbc.sql(
            """
            insert into sheet_draft (application, juror, criterion, points, comment, confidence)
            values (:application, :juror, :criterion, :points, :comment, :confidence)
            on conflict (application, juror, criterion) do update
            set points = excluded.points, comment = excluded.comment,
                confidence = excluded.confidence
            """)
        .param("application", sheet.application().text())
        .param("juror", sheet.juror().text())
        .param("criterion", entry.criterion().text())
        .param("points", points == null ? null : points.text())
        .param("comment", entry.comment())
        .param("confidence", confidence == null ? null : confidence.text())
        .update();
  }

  @Override
  public void remove(SheetId sheet, CriterionId criterion) {
    jdbc.sql("delete from sheet_draft where application = ? and juror = ? and criterion = ?")
        .params(sheet.application().text(), sheet.juror().text(), criterion.text())
        .update();
  }

  @Override
  public void erase(SheetId sheet) {
    streams.lockExclusive(lock(sheet));
    jdbc.sql("delete from sheet_draft where application = ? and juror = ?")
        .params(sheet.application().text(), sheet.juror().text())
        .update();
  }

  private static String lock(SheetId sheet) {
    return "draft-of-" + sheet;
  }

  private static GivenScore entry(ResultSet row, int n) throws SQLException {
    String points = row.getString("points");
    String confidence = row.getString("confidence");
    return new GivenScore(
        CriterionId.of(row.getString("criterion")),
        points == null ? null : Points.of(points),
        row.getString("comment"),
        confidence == null ? null : Confidence.of(confidence));
  }
}
